import { setTimeout as sleep } from 'node:timers/promises';
import { enterServer } from './enter-server.js';
import { launchServer } from './launch-server.js';
import { LocalPostgresUnavailable } from './local-postgres-unavailable.js';
import type { Membership } from './membership.js';
import { lastWords } from './server-log.js';
import { presentServer } from './server-record.js';
import type { ServerSetup } from './server-setup.js';

const PATIENCE_MS = 60_000;
const MAX_LAUNCHES = 5;
const WRONG_PASSWORD = '28P01';

/** Joins the running server of a folder, or starts it first; safe against others that start or stop it at the same time. */
export async function joinServer(setup: ServerSetup): Promise<Membership> {
  let launches = 0;
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(20)) {
    const server = presentServer(setup.folder.cluster);
    if (server?.ready) {
      launches = 0;
      const membership = await enterServer(setup.folder, server.port).catch((error: unknown) => passOver(error, setup));
      if (membership) return membership;
    }
    if (!server) {
      if (launches === MAX_LAUNCHES) throw notStarted(setup);
      await sleep(launches * 100); // a killed server's last processes may still hold its memory
      launches += 1;
      await launchServer(setup);
    }
  }
  throw notReady(setup);
}

/** What a server answers while it starts or stops passes; a wrong password does not. */
function passOver(error: unknown, { folder }: ServerSetup): undefined {
  if ((error as { code?: unknown }).code !== WRONG_PASSWORD) return;
  throw new LocalPostgresUnavailable(`the server of ${folder.home} refuses the password in ${folder.password}`, error);
}

function notStarted({ folder }: ServerSetup): LocalPostgresUnavailable {
  const words = lastWords(folder.log);
  return new LocalPostgresUnavailable(`the server ended at its start with "${words}", see ${folder.log}`);
}

function notReady({ folder }: ServerSetup): LocalPostgresUnavailable {
  const within = `within ${PATIENCE_MS / 1000} s`;
  return new LocalPostgresUnavailable(`the server of ${folder.home} was not ready ${within}, see ${folder.log}`);
}
