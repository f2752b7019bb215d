import type { Rescue } from '../domain/rescue.js';
import type { AccessGrant } from '../ports/cloud-service.js';

/** What a cloud service must know of an application; only of one whose access was begun to be opened. */
export function grantOf({ current: { id, accountId, contact, until } }: Rescue): AccessGrant {
  if (!until) throw new Error('access without an end was to be opened');
  return { rescueId: id, accountId, contact, until };
}
