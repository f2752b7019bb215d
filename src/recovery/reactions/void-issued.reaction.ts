import { randomInt } from 'node:crypto';
import { DataSource } from 'typeorm';
import { LinkSuspended } from '../../linking/contract/events.js';
import type { RecordedEvent } from '../../shared/domain/domain-event.js';
import { type Reaction, Whenever } from '../../shared/events/whenever.js';
import { temporaryPassword } from '../domain/temporary-password.js';
import { CredentialDirectory } from '../ports/credential-directory.js';
import { DirectoryRefused } from '../ports/directory-errors.js';

/** Days back from a suspension in which what was issued is voided: as long as its notice can be objected to, and a day more. */
export const VOID_DAYS = 31;

/** Since when something of a kind was asked for lately; null where it was not. */
interface Asked {
  readonly pass: Date | null;
  readonly password: Date | null;
  /** Since when something was asked for again after the suspension, by whoever the desk restored the link for. */
  readonly again: Date | null;
  readonly passAgain: boolean | null;
  readonly passwordAgain: boolean | null;
}

/** Makes worthless what was issued to an account lately, whenever a link of it is suspended, ended or not. */
@Whenever({ queue: 'recovery.void-issued', to: [LinkSuspended] })
export class VoidIssuedWhenSuspended implements Reaction<LinkSuspended> {
  constructor(
    private readonly database: DataSource,
    private readonly directory: CredentialDirectory,
  ) {}

  async handle({ at, data: { accountId } }: RecordedEvent<LinkSuspended>): Promise<void> {
    const { pass, password, again, passAgain, passwordAgain } = await this.askedFor(accountId, at);
    const { abilities } = this.directory;
    const steps: (() => Promise<void>)[] = [];
    if (abilities.has('access-pass') && !passAgain) steps.push(() => this.directory.withdrawAccessPass(accountId));
    // Whoever had the password may have chosen the next one already, so it is replaced by one that nobody sees.
    if (password && !passwordAgain) steps.push(() => this.replacePassword(accountId));
    if (pass && abilities.has('methods')) steps.push(() => this.removeMethodsSince(accountId, pass, again));
    if (abilities.has('sessions') && !again) steps.push(() => this.directory.revokeSessions(accountId));
    const failure = await eachOf(steps);
    if (failure) throw failure;
  }

  private async replacePassword(accountId: string): Promise<void> {
    await this.directory
      .setTemporaryPassword(
        accountId,
        temporaryPassword((below) => randomInt(below)),
      )
      .catch((error: unknown) => {
        // Nobody signs in to an account that is no more.
        if (!(error instanceof DirectoryRefused && GONE.has(error.details.reason))) throw error;
      });
  }

  /** Whoever had the pass may have registered a phone with it; what the person had before stays theirs. */
  private async removeMethodsSince(accountId: string, since: Date, until: Date | null): Promise<void> {
    for (const { id, registeredAt } of await this.directory.methods(accountId))
      if (registeredAt ? registeredAt >= since && !(until && registeredAt >= until) : !until)
        await this.directory.removeMethod(accountId, id);
  }

  // In whatever stage: a case that failed or was cancelled may have given something at an attempt before.
  private async askedFor(accountId: string, at: string): Promise<Asked> {
    const [asked] = await this.database.query<Asked[]>(
      `SELECT min(requested_at) FILTER (WHERE pass_tried_at > since AND requested_at <= $2) AS pass,
              min(requested_at) FILTER (WHERE password_tried_at > since AND requested_at <= $2) AS password,
              min(requested_at) FILTER (WHERE requested_at > $2) AS again,
              bool_or(requested_at > $2 AND pass_tried_at IS NOT NULL) AS "passAgain",
              bool_or(requested_at > $2 AND password_tried_at IS NOT NULL) AS "passwordAgain"
         FROM recovery."case", (SELECT $2::timestamptz - make_interval(days => $3) AS since)
        WHERE account_id = $1`,
      [accountId, at, VOID_DAYS],
    );
    return asked ?? { pass: null, password: null, again: null, passAgain: null, passwordAgain: null };
  }
}

const GONE = new Set(['account-unknown', 'account-ended']);

/** Takes every step, though one before it failed; answers the first failure. */
async function eachOf(steps: readonly (() => Promise<void>)[]): Promise<unknown> {
  const failures: unknown[] = [];
  for (const step of steps) await step().catch((error: unknown) => failures.push(error));
  return failures[0];
}
