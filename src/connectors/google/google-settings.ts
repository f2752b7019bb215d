import { CALL_SECONDS } from '../../rescue/ports/cloud-service.js';
import type { ServiceAccount } from './service-account.js';

/** Seconds of one request, of a look and of opening or ending access; bytes of an answer; tries at reading back. */
export const GOOGLE_LIMITS = {
  requestSeconds: 15,
  lookSeconds: 20,
  callSeconds: CALL_SECONDS,
  answerBytes: 1_048_576,
  readBacks: 8,
} as const;

/** Where the university's Google Workspace is, and what opens it. */
export interface GoogleSettings {
  readonly account: ServiceAccount;
  /** The administrator in whose name it is done (domain-wide delegation). */
  readonly admin: string;
  /** The Google user of an account id, `{account}` standing for the ten digits. */
  readonly user: string;
  /** Organisational unit without single sign-on, in which a password opens something. */
  readonly openUnit: string;
  /** Where accounts belong whose access has ended. */
  readonly closedUnit: string;
  /** Where the person signs in. */
  readonly signInUrl: string;
  /** Such as `https://admin.googleapis.com`, without a slash at its end. */
  readonly apiUrl: string;
  readonly tokenUrl: string;
  readonly limits: Readonly<Record<keyof typeof GOOGLE_LIMITS, number>>;
}
