/** What is stated to one service of the person who agreed to it. */
export interface Statement {
  /** The person's name at the service's sector, or the account's ID where the service is registered for it. */
  readonly subject: string;
  /** By the names of OpenID Connect; only what was agreed to. */
  readonly claims: Readonly<Record<string, unknown>>;
}

/** Where statements are found that people agreed to; whoever asks people implements it. */
export abstract class Statements {
  /** The statement of this id; undefined where there is none, or no longer. */
  abstract find(statementId: string): Promise<Statement | undefined>;
}
