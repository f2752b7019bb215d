/** Where the database is. */
export class DatabaseSettings {
  constructor(readonly url: string) {}
}
