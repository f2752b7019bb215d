/** The own PostgreSQL server cannot be had; the message says why and what the operator can do. */
export class LocalPostgresUnavailable extends Error {
  constructor(why: string, cause?: unknown) {
    super(`No local PostgreSQL: ${why}. Set DATABASE_URL to use a PostgreSQL of your own instead.`, { cause });
    this.name = 'LocalPostgresUnavailable';
  }
}
