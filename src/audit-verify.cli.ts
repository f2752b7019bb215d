import { DataSource } from 'typeorm';
import { verifyChain } from './audit/persistence/verify-chain.js';
import { withDatabase } from './with-database.js';

// Reads the whole audit chain and says whether anything in it was changed, removed or added.
await withDatabase(process.env, async (url) => {
  const database = await new DataSource({ type: 'postgres', url }).initialize();
  try {
    const { records, faults } = await verifyChain(database);
    process.stdout.write(
      `${records} records, ${faults.length === 0 ? 'the chain is whole' : `faults: ${faults.join('; ')}`}\n`,
    );
    if (faults.length > 0) process.exitCode = 1;
  } finally {
    await database.destroy();
  }
});
