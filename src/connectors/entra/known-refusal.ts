import type { Prospect } from '../../recovery/ports/credential-directory.js';
import type { RefusalReason } from '../../recovery/ports/directory-errors.js';
import type { EntraUser } from './entra-users.js';

/** What a plan of recovery issues. */
export type Step = keyof Prospect['refuses'];

type KnownUser = Pick<EntraUser, 'enabled' | 'synced' | 'external'> & {
  readonly facts: Pick<EntraUser['facts'], 'standing'>;
};

/** Why a step is of no use to a user, though Graph might answer that it did it; undefined where nothing is known against it. */
export function knownRefusal(step: Step, user: KnownUser, passwordWriteback: boolean): RefusalReason | undefined {
  const { enabled, synced, external, facts } = user;
  // Graph gives passwords and passes to who has left or is disabled.
  if (facts.standing !== 'current' || enabled === false) return 'account-ended';
  // Told to everybody who may read users: https://learn.microsoft.com/graph/api/resources/user
  if (enabled === undefined) return 'not-permitted';
  // https://learn.microsoft.com/entra/identity/authentication/howto-authentication-temporary-access-pass#guest-access
  if (external) return step === 'password' ? 'mastered-elsewhere' : 'access-pass-not-allowed';
  // Without writeback Graph refuses it, or changes it in the cloud alone, where nobody looks or the next synchronisation undoes it.
  // https://learn.microsoft.com/entra/identity/hybrid/connect/how-to-connect-password-hash-synchronization#overwrite-synchronized-passwords
  if (step === 'password' && synced && !passwordWriteback) return 'mastered-elsewhere';
  return undefined;
}
