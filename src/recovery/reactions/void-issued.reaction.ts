import { randomInt } from 'node:crypto';
import { DataSource } from 'typeorm';
import { LinkSuspended } from '../../linking/contract/events.js';
import type { RecordedEvent } from '../../shared/domain/domain-event.js';
import { type Reaction, Whenever } from '../../shared/events/whenever.js';
import type { Plan } from '../contract/events.js';
import { temporaryPassword } from '../domain/temporary-password.js';
import { CredentialDirectory } from '../ports/credential-directory.js';

/** Days back from a suspension in which what was issued is voided: as long as its notice can be objected to, and a day more. */
export const VOID_DAYS = 31;

/** Makes worthless what was issued to an account lately, whenever a link of it is suspended, ended or not. */
@Whenever({ queue: 'recovery.void-issued', to: [LinkSuspended] })
export class VoidIssuedWhenSuspended implements Reaction<LinkSuspended> {
  constructor(
    private readonly database: DataSource,
    private readonly directory: CredentialDirectory,
  ) {}

  async handle({ at, data: { accountId } }: RecordedEvent<LinkSuspended>): Promise<void> {
    const asked = await this.askedFor(accountId, at);
    const steps = [() => this.directory.withdrawAccessPass(accountId)];
    // Whoever had the password may have chosen the next one already, so it is replaced by one that nobody sees.
    if (asked.has('password')) steps.push(() => this.directory.setTemporaryPassword(accountId, unseenPassword()));
    // Whoever had the pass may have registered a phone with it, which cannot be told from the person's own.
    if (asked.has('access-pass')) steps.push(() => this.removeMethods(accountId));
    steps.push(() => this.directory.revokeSessions(accountId));
    await eachOf(steps);
  }

  private async removeMethods(accountId: string): Promise<void> {
    for (const { id } of await this.directory.methods(accountId)) await this.directory.removeMethod(accountId, id);
  }

  // In whatever stage: a case that failed or was cancelled may have given something at an attempt before.
  private async askedFor(accountId: string, at: string): Promise<ReadonlySet<Plan>> {
    const rows = await this.database.query<{ plan: Plan }[]>(
      `SELECT DISTINCT plan FROM recovery."case"
        WHERE account_id = $1 AND started_at > $2::timestamptz - make_interval(days => $3)`,
      [accountId, at, VOID_DAYS],
    );
    return new Set(rows.map(({ plan }) => plan));
  }
}

function unseenPassword(): string {
  return temporaryPassword((below) => randomInt(below));
}

/** Takes every step, though one before it failed, and throws the first failure, so that all are taken again. */
async function eachOf(steps: readonly (() => Promise<void>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const step of steps) await step().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}
