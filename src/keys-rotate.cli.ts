import { dataKeys } from './config/data-keys-of-environment.js';
import { readEnvironment } from './config/read-environment.js';
import { keyRotations } from './key-rotations.js';
import { adviceAfter } from './shared/crypto/rotation-advice.js';
import { type RotationReport, rotateKeys } from './shared/crypto/rotate-keys.js';
import { Vault } from './shared/crypto/vault.js';
import { log } from './shared/log.js';
import { createDataSource } from './shared/persistence/data-source.js';
import { withDatabase } from './with-database.js';

// Brings everything that lasts under the key in use, while the service runs, and says when older keys may go.
await withDatabase(process.env, async (url) => {
  const environment = readEnvironment(process.env);
  const keys = dataKeys(environment);
  log.level = environment.LOG_LEVEL;
  const vault = new Vault(keys);
  const database = await createDataSource(url).initialize();
  const reports: RotationReport[] = [];
  try {
    for (const rotation of keyRotations(vault)) {
      const report = await rotateKeys(database, vault.mark, rotation);
      process.stdout.write(`${report.table}: ${report.rewritten} rewritten, ${report.left} left\n`);
      reports.push(report);
    }
  } finally {
    await database.destroy();
  }
  process.stdout.write(`${adviceAfter(reports, keys.inUse.version)}\n`);
  if (reports.some(({ left }) => left > 0)) process.exitCode = 1;
});
