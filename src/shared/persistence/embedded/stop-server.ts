import { LocalPostgresUnavailable } from './local-postgres-unavailable.js';
import { runProgram } from './run-program.js';
import { serverProcess } from './server-process.js';
import { presentServer } from './server-record.js';
import type { ServerSetup } from './server-setup.js';
import { until } from './until.js';

const PATIENCE_MS = 60_000;

/** Stops the server of the folder by its fast shutdown and waits until its process is gone. */
export async function stopServer({ folder, binaries }: ServerSetup): Promise<void> {
  const server = presentServer(folder.cluster);
  if (!server) return;
  if (process.platform === 'win32') {
    await runProgram(binaries.pg_ctl, ['kill', 'INT', String(server.pid)], folder.home, undefined); // Node would kill it hard
  } else {
    process.kill(server.pid, 'SIGINT');
  }
  if (await until(() => serverProcess(server.pid) !== 'runs', PATIENCE_MS)) return;
  throw new LocalPostgresUnavailable(`the server did not stop within ${PATIENCE_MS / 1000} s, see ${folder.log}`);
}
