import type { GuardPolicy } from './domain/guard.js';

/** What a university may set about recovery. */
export class RecoverySettings {
  constructor(
    /** How many cases one link may open in 24 hours. */
    readonly casesPerDay: number,
    /** How many cases one address of the internet may open in an hour. */
    readonly casesPerAddress: number,
    /** How many cases all people together may open in an hour. */
    readonly casesPerHour: number,
    /** What stands before that with which the card alone opens an account. */
    readonly guard: GuardPolicy,
    /** How many hours a case waits that must. */
    readonly waitHours: number,
    /** The domains of the university's own mail addresses, which nobody can read who cannot sign in; in small letters. */
    readonly mailDomains: readonly string[],
    /** Where the university takes an address outside of it, for the codes; undefined where it says nowhere. */
    readonly contactAddressUrl?: string,
  ) {}
}
