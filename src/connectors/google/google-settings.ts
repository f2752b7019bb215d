import type { ServiceAccount } from './service-account.js';

/**
 * Seconds of one request, of a look, of opening, and of both halves of ending access, which are within CALL_SECONDS together;
 * milliseconds of the first pause of a throttled request; bytes of an answer.
 */
export const GOOGLE_LIMITS = {
  requestSeconds: 15,
  callSeconds: 20,
  openSeconds: 60,
  cutOffSeconds: 40,
  suspendSeconds: 50,
  firstPauseMs: 1_000,
  answerBytes: 1_048_576,
} as const;

/** How users are found, where they are while access is open, and what lets the service do all that. */
export interface GoogleSettings {
  readonly serviceAccount: ServiceAccount;
  /** The administrator for whom the service account acts. */
  readonly admin: string;
  /** An address or `externalId=…`, in which `{account}` stands for the account id. */
  readonly user: string;
  /** The organisational unit whose users sign in with a password of Google's. */
  readonly openOrgUnit: string;
  /** Where users are put when access ends; undefined, they stay. */
  readonly closedOrgUnit: string | undefined;
  /** Where a person signs in. */
  readonly signInUrl: string;
  /** Such as `https://admin.googleapis.com`, without a slash at its end. */
  readonly apiUrl: string;
  readonly tokenUrl: string;
  readonly limits: Readonly<Record<keyof typeof GOOGLE_LIMITS, number>>;
}
