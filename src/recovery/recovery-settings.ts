/** What a university may set about recovery. */
export class RecoverySettings {
  constructor(
    /** How many cases one link may open in 24 hours. */
    readonly casesPerDay: number,
  ) {}
}
