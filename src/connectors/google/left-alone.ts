import { CloudRefused } from '../../rescue/ports/cloud-errors.js';
import { log } from '../../shared/log.js';
import type { GoogleCall } from './google-call.js';
import { type GoogleUser, isSameUnit } from './google-user.js';

/** Says in the log why nothing is done with a user, and makes the refusal. */
export function leftAlone({ name }: GoogleCall, why: string): CloudRefused {
  log.warn({ call: name, why }, 'google.left-alone');
  return new CloudRefused('other');
}

/** An administrator is never touched; nor is a user who is in use elsewhere than where the service puts those whom it lets in. */
export function refuseWhoIsNotOurs(user: GoogleUser, openOrgUnit: string, call: GoogleCall): void {
  if (user.isAdmin) throw leftAlone(call, 'administrator');
  if (!user.suspended && !isSameUnit(user.orgUnitPath, openOrgUnit)) throw leftAlone(call, 'in-use');
}

/** Google lets nobody in who is archived, and had a reason of its own to suspend whom it suspended itself. */
export function refuseWhomNobodyMayOpen({ archived, suspendedByGoogle }: GoogleUser, call: GoogleCall): void {
  if (archived) throw leftAlone(call, 'archived');
  if (suspendedByGoogle) throw leftAlone(call, 'suspended-by-google');
}
