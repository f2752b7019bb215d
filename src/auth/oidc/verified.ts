import type { ProvenIdentity } from './proven-identity.js';

/** What passport-openidconnect hands to `validate`, of which the last but one is ours. */
export type Verified = readonly [
  issuer: string,
  profile: unknown,
  context: unknown,
  idToken: string,
  accessToken: undefined,
  refreshToken: undefined,
  proven: { readonly identity: ProvenIdentity; readonly intent: string },
  done: unknown,
];
