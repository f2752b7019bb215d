import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** How a mail server behaves to whom a mail is handed. */
export type Manner = 'takes' | 'hangs' | 'refuses';

/** At which word of a mail a server refuses, and with which status of SMTP. */
export interface Refusal {
  readonly at: 'sender' | 'recipient' | 'message';
  readonly status: number;
  /** Whether this recipient is refused; everybody where nothing is said. */
  readonly whom?: (recipient: string) => boolean;
}

/** A mail server in the test's own hands, which outlives the processes that send to it. */
export class PretendMailServer {
  manner: Manner = 'takes';
  /** What it says when it refuses. */
  refusal = 'not now';
  /** What it refuses while its manner is to refuse. */
  refuses: Refusal = { at: 'recipient', status: 451 };
  /** To whom mails were taken, one entry for each mail. */
  readonly taken: string[] = [];
  /** What those mails were. */
  readonly mails: string[] = [];
  /** Whom somebody came with a mail for, as it was said. */
  readonly asked: string[] = [];
  private readonly server: SMTPServer;

  private constructor({ utf8 }: { readonly utf8: boolean }) {
    this.server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      hideSMTPUTF8: !utf8,
      // Else it refuses two dots in a row even between quotes, where RFC 5321 allows them.
      lenientAddressParsing: true,
      closeTimeout: 0,
      logger: false,
      onMailFrom: (_address, _session, done) => done(this.refused('sender')),
      onRcptTo: ({ address }, _session, done) => {
        this.asked.push(address);
        if (this.manner !== 'hangs') done(this.refused('recipient', address));
      },
      onData: (stream, { envelope }, done) => {
        const parts: Buffer[] = [];
        stream
          .on('data', (part: Buffer) => parts.push(part))
          .on('end', () => {
            const refused = this.refused('message');
            if (refused) return done(refused);
            this.taken.push(...envelope.rcptTo.map(({ address }) => address));
            this.mails.push(Buffer.concat(parts).toString('utf8'));
            done();
          });
      },
    });
    // Those who come may be killed in the middle of a word.
    this.server.on('error', () => undefined);
  }

  static async start({ utf8 = true } = {}): Promise<PretendMailServer> {
    const pretend = new PretendMailServer({ utf8 });
    await new Promise<void>((resolve) => pretend.server.listen(0, '127.0.0.1', resolve));
    return pretend;
  }

  /** For SMTP_URL. */
  get url(): string {
    const { port } = this.server.server.address() as AddressInfo;
    return `smtp://127.0.0.1:${port}`;
  }

  /** How often somebody came with a mail. */
  get visits(): number {
    return this.asked.length;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private refused(at: Refusal['at'], recipient = ''): Error | null {
    const { status, whom = () => true } = this.refuses;
    if (this.manner !== 'refuses' || this.refuses.at !== at || !whom(recipient)) return null;
    return Object.assign(new Error(this.refusal), { responseCode: status });
  }
}
