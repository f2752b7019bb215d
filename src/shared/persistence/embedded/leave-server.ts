import { setTimeout as sleep } from 'node:timers/promises';
import { enterServer } from './enter-server.js';
import type { Membership } from './membership.js';
import { presentServer } from './server-record.js';
import type { ServerSetup } from './server-setup.js';
import { stopServer } from './stop-server.js';

const PATIENCE_MS = 10_000;

/** Ends a use of the server, and stops the server if that was the last one. */
export async function leaveServer(setup: ServerSetup, membership: Membership): Promise<void> {
  const outcome = await membership.leave();
  try {
    if (outcome === 'last') await stopServer(setup);
  } finally {
    await membership.end();
  }
  if (outcome !== 'lost') return;
  const again = await enterAgain(setup);
  if (again) await leaveServer(setup, again);
}

/** A server that lost one process to a crash drops its users and goes on; the last of them must come back to stop it. */
async function enterAgain({ folder }: ServerSetup): Promise<Membership | undefined> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(20)) {
    const server = presentServer(folder.cluster);
    if (!server) return undefined;
    const membership = await enterServer(folder, server.port).catch(() => undefined);
    if (membership) return membership;
  }
  return undefined;
}
