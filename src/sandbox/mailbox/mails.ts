import type { DataSource } from 'typeorm';
import { linksIn } from './links-in.js';

/** One mail as it reached one address. */
interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly links: readonly string[];
}

/** A mail with the time at which it came. */
export interface ReceivedMail extends Mail {
  readonly receivedAt: Date;
}

/** Everything that was mailed to anybody since the last reset. */
export class Mails {
  constructor(private readonly database: DataSource) {}

  async receive(recipients: readonly string[], subject: string, text: string): Promise<void> {
    await this.database.query(
      `INSERT INTO sandbox.mail (recipient, subject, text, links, received_at)
       SELECT recipient, $2, $3, $4, shared.now() FROM unnest($1::text[]) AS recipient`,
      [recipients, subject, text, linksIn(text)],
    );
  }

  /** Newest first; all mails where no address is given. */
  async to(address: string | undefined): Promise<readonly ReceivedMail[]> {
    return this.database.query<ReceivedMail[]>(
      `SELECT recipient AS "to", subject, text, links, received_at AS "receivedAt" FROM sandbox.mail
       WHERE $1::text IS NULL OR lower(recipient) = lower($1) ORDER BY id DESC`,
      [address ?? null],
    );
  }
}
