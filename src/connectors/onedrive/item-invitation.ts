import { GraphOutcomeUnknown } from '../graph/graph-failure.js';
import type { GraphItem } from '../graph/graph-list.js';
import { GraphRefused } from '../graph/graph-refused.js';
import { isRecord } from '../is-record.js';
import { plainCode } from '../plain-code.js';
import type { DriveCall } from './drive-call.js';
import { pathOfItem, takeBack } from './item-permissions.js';
import { isFor } from './permission.js';

/** Whom to let in, and until when. */
export interface Recipient {
  readonly contact: string;
  readonly until: Date;
}

/**
 * Lets somebody read an item after a sign-in, and gives the permission as Graph made it. Some tenants refuse an end for whom is
 * let in directly; the service closes anyway. https://learn.microsoft.com/graph/api/driveitem-invite
 */
export async function invite(recipient: Recipient, itemId: string, drive: DriveCall): Promise<GraphItem> {
  const answer = await post(recipient, itemId, drive, true).catch((error: unknown) => {
    if (!(error instanceof GraphRefused) || error.status !== 400 || isStranger(error)) throw error;
    return post(recipient, itemId, drive, false);
  });
  const made = isRecord(answer) && Array.isArray(answer['value']) ? answer['value'].filter(isRecord) : [];
  if (made.length === 0) throw new GraphOutcomeUnknown();
  // Told with 207 by a permission that was not made.
  const failed = made.map(({ error }) => error).find(isRecord);
  if (failed) throw new GraphRefused(400, plainCode(failed['code']));
  const permission = made.find((each) => isFor(each, recipient.contact));
  if (permission) return permission;
  // What could not be found again must not be given.
  for (const each of made) await takeBack(each, itemId, drive);
  throw new GraphRefused(400, 'recipientNotFoundAgain');
}

/** Whether Graph knows nobody of that address, which may be because it was made a guest a moment ago. */
export function isStranger({ code, innerCode }: GraphRefused): boolean {
  return code === 'noResolvedUsers' || innerCode === 'noResolvedUsers';
}

async function post({ contact, until }: Recipient, itemId: string, drive: DriveCall, ends: boolean): Promise<unknown> {
  return drive.change('POST', `${pathOfItem(itemId)}/invite`, {
    recipients: [{ email: contact }],
    requireSignIn: true,
    sendInvitation: false,
    roles: ['read'],
    ...(ends && { expirationDateTime: until.toISOString().replace(/\.\d+/, '') }),
  });
}
