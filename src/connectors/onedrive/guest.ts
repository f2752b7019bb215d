import type { GraphCall } from '../graph/graph-call.js';
import { GraphOutcomeUnknown, GraphUnavailable } from '../graph/graph-failure.js';
import { GraphRefused } from '../graph/graph-refused.js';

/**
 * Makes a mail address a guest of the tenant, without a mail, since an application can share with guests only whom the tenant
 * knows; again for one who is a guest already. False where the tenant takes no such guest: then it may know the address otherwise.
 * https://learn.microsoft.com/graph/api/driveitem-invite, https://learn.microsoft.com/graph/api/invitation-post
 */
export async function inviteGuest(contact: string, site: string, call: GraphCall): Promise<boolean> {
  const body = { invitedUserEmailAddress: contact, inviteRedirectUrl: site, sendInvitationMessage: false };
  try {
    await call.change({ method: 'POST', path: '/invitations', body });
    return true;
  } catch (error) {
    // A guest alone can open nothing.
    if (error instanceof GraphOutcomeUnknown) throw new GraphUnavailable();
    if (error instanceof GraphRefused && error.status === 400) return false;
    throw error;
  }
}
