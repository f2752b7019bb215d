import type { BothPolicy } from './domain/guard.js';

/** What a university may set about recovery. */
export class RecoverySettings {
  constructor(
    /** How many cases one link may open in 24 hours. */
    readonly casesPerDay: number,
    /** How many cases one address of the internet may open in an hour. */
    readonly casesPerAddress: number,
    /** How many cases all people together may open in an hour. */
    readonly casesPerHour: number,
    /** What stands before a password and a pass together. */
    readonly both: BothPolicy,
    /** How many hours a case waits that must. */
    readonly waitHours: number,
    /** The domains of the university's own mail addresses, which nobody can read who cannot sign in; in small letters. */
    readonly mailDomains: readonly string[],
  ) {}
}
