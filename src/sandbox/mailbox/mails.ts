import type { DataSource } from 'typeorm';
import { linksIn } from './links-in.js';

/** What a mail server is given. */
interface SentMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
}

/** One mail as it reached one address, with the time at which it came. */
export interface ReceivedMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly links: readonly string[];
  readonly hasHtml: boolean;
  readonly receivedAt: Date;
}

/** Everything that was mailed to anybody since the last reset. */
export class Mails {
  constructor(private readonly database: DataSource) {}

  async receive(recipients: readonly string[], { subject, text, html }: SentMail): Promise<void> {
    await this.database.query(
      `INSERT INTO sandbox.mail (recipient, subject, text, html, links, received_at)
       SELECT recipient, $2, $3, $4, $5, shared.now() FROM unnest($1::text[]) AS recipient`,
      [recipients, subject, text, html, linksIn(text)],
    );
  }

  /** Newest first; all mails where no address is given. */
  async to(address: string | undefined): Promise<readonly ReceivedMail[]> {
    return this.database.query<ReceivedMail[]>(
      `SELECT id, recipient AS "to", subject, text, links, html IS NOT NULL AS "hasHtml", received_at AS "receivedAt"
         FROM sandbox.mail
       WHERE $1::text IS NULL OR lower(recipient) = lower($1) ORDER BY id DESC`,
      [address ?? null],
    );
  }

  /** The HTML of a mail as it was sent; undefined when there is no such mail, or it has none. */
  async htmlOf(id: string): Promise<string | undefined> {
    const [mail] = await this.database.query<{ html: string | null }[]>(
      'SELECT html FROM sandbox.mail WHERE id::text = $1',
      [id],
    );
    return mail?.html ?? undefined;
  }
}
