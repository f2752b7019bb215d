import type { ProvenIdentity } from '../oidc/proven-identity.js';
import { SignInFault } from '../oidc/sign-in-fault.js';
import type { AccountProviderSettings } from './account-provider-settings.js';

/** Whoever has just signed in with their UTokyo Account. */
export interface SignedInAccount {
  readonly issuer: string;
  readonly subject: string;
  /** Ten digits; the first may be 0. */
  readonly accountId: string;
  readonly mfa: boolean;
  /** When they signed in, by the provider's clock. */
  readonly authTime: Date;
  /** What the sign-in was begun for, as the form's field `then` said. */
  readonly intent: string;
}

type ClaimSettings = Pick<AccountProviderSettings, 'idClaim' | 'idDomain' | 'mfaClaim'>;

/** Reads the account out of a proven identity; throws SignInFault `rejected` when the configured claim holds no account id. */
export function signedInAccount(identity: ProvenIdentity, settings: ClaimSettings, intent: string): SignedInAccount {
  const { issuer, subject, authTime, claims } = identity;
  const accountId = accountIdIn(claims[settings.idClaim], settings.idDomain);
  if (!accountId) throw new SignInFault('rejected', 'account-id');
  if (!authTime) throw new SignInFault('rejected', 'freshness');
  return { issuer, subject, accountId, mfa: provesMfa(claims, settings.mfaClaim), authTime, intent };
}

// Whoever is invited into a tenant keeps the name of a home of their own, ten digits perhaps: there the domain must be ours.
function accountIdIn(claim: unknown, ours: string | undefined): string | undefined {
  const [, id, domain] = (typeof claim === 'string' && /^(\d{10})(?:@(.*))?$/.exec(claim)) || [];
  return ours === undefined || domain?.toLowerCase() === ours.toLowerCase() ? id : undefined;
}

function provesMfa(claims: ProvenIdentity['claims'], setting: string): boolean {
  const at = setting.indexOf('=');
  const claim = claims[setting.slice(0, at)];
  const value = setting.slice(at + 1);
  return Array.isArray(claim) ? claim.includes(value) : claim === value;
}
