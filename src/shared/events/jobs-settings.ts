/** What the jobs need to run; given by the configuration. */
export class JobsSettings {
  constructor(
    /** The database's URL. */
    readonly url: string,
    /** Whether this process works jobs (roles `all` and `worker`) or only sends them (`web`). */
    readonly work: boolean,
    /** The most connections of the job pool; one more listens. */
    readonly pool: number,
  ) {}
}
