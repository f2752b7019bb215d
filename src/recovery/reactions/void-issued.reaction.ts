import { DataSource } from 'typeorm';
import { LinkSuspended } from '../../linking/contract/events.js';
import type { RecordedEvent } from '../../shared/domain/domain-event.js';
import { type Reaction, Whenever } from '../../shared/events/whenever.js';
import { CredentialDirectory } from '../ports/credential-directory.js';

/** Makes what was issued in the last day worthless whenever the link it came by is suspended. */
@Whenever({ queue: 'recovery.void-issued', to: [LinkSuspended] })
export class VoidIssuedWhenSuspended implements Reaction<LinkSuspended> {
  constructor(
    private readonly database: DataSource,
    private readonly directory: CredentialDirectory,
  ) {}

  async handle({ data: { linkId, accountId } }: RecordedEvent<LinkSuspended>): Promise<void> {
    const issued: unknown[] = await this.database.query(
      `SELECT 1 FROM recovery."case"
        WHERE link_id = $1 AND stage IN ('issued', 'unknown', 'cancelled') AND started_at > shared.now() - interval '1 day' LIMIT 1`,
      [linkId],
    );
    if (issued.length === 0) return;
    await this.directory.withdrawAccessPass(accountId);
    await this.directory.revokeSessions(accountId);
  }
}
