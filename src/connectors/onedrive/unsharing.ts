import { GraphUnavailable } from '../graph/graph-failure.js';
import { GraphRefused } from '../graph/graph-refused.js';
import type { DriveCall } from './drive-call.js';
import { sharedItems, topItems } from './drive-items.js';
import { permissionsFor, takeBack } from './item-permissions.js';

// Each but the last has found something.
const MOST_ROUNDS = 4;

/** Takes everything back that opens anything of a drive to a mail address, until a whole round has found nothing more. */
export async function unshare(contact: string, drive: DriveCall): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const top = (await topItems(drive)).map(({ id }) => id);
    const atTop = await takenBackFrom(top, contact, drive);
    // Only then, since what lies in a folder shows what the folder gives. It may have been moved there after it was shared.
    const below = (await sharedItems(drive)).filter((id) => !top.includes(id));
    if (atTop + (await takenBackFrom(below, contact, drive)) === 0) return;
  }
  throw new GraphUnavailable();
}

// OneDrive does not say what is inherited, and refuses to take it back there: the next round sees whether it went with its folder.
function passOverInherited(error: unknown): void {
  if (!(error instanceof GraphRefused) || error.status !== 400) throw error;
}

/** How many permissions were found, and taken back. */
async function takenBackFrom(ids: readonly string[], contact: string, drive: DriveCall): Promise<number> {
  const counts = await drive.withEach(ids, async (id) => {
    const found = await permissionsFor(contact, id, drive);
    for (const permission of found) await takeBack(permission, id, drive).catch(passOverInherited);
    return found.length;
  });
  return counts.reduce((sum, count) => sum + count, 0);
}
