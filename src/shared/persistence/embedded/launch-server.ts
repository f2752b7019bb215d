import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync } from 'node:fs';
import { freePort } from './free-port.js';
import { programOptions } from './program-options.js';
import { cannotRun } from './run-program.js';
import { serverArguments } from './server-arguments.js';
import { openServerLog } from './server-log.js';
import { readServerRecord } from './server-record.js';
import type { ServerSetup } from './server-setup.js';
import { until } from './until.js';
import { wayInto } from './way-into.js';

const PATIENCE_MS = 10_000;

/** Starts the server's process and waits until it has recorded itself or has ended, as it does when another one was faster. */
export async function launchServer(setup: ServerSetup): Promise<void> {
  const server = spawnServer(setup, await freePort());
  await once(server, 'spawn').catch((error: unknown) => {
    throw cannotRun(setup.binaries.postgres, error);
  });
  server.unref();
  const recorded = () => readServerRecord(setup.folder.cluster)?.pid === server.pid;
  await until(() => hasEnded(server) || recorded(), PATIENCE_MS);
}

function spawnServer(setup: ServerSetup, port: number): ChildProcess {
  const { folder, binaries, account, throwaway } = setup;
  const log = openServerLog(folder.log);
  try {
    return spawn(binaries.postgres, serverArguments(wayInto(folder.cluster, setup), port, throwaway), {
      ...programOptions(folder.cluster, account),
      detached: true, // its own process group: Ctrl+C must not stop it before we have drained
      stdio: ['ignore', log, log],
    });
  } finally {
    closeSync(log);
  }
}

function hasEnded(server: ChildProcess): boolean {
  return server.exitCode !== null || server.signalCode !== null;
}
