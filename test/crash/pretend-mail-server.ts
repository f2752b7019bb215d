import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** How a mail server behaves to whom a mail is handed. */
export type Manner = 'takes' | 'hangs' | 'refuses';

/** A mail server in the test's own hands, which outlives the processes that send to it. */
export class PretendMailServer {
  manner: Manner = 'takes';
  /** What it says when it refuses. */
  refusal = 'not now';
  /** To whom mails were taken, one entry for each mail. */
  readonly taken: string[] = [];
  /** How often somebody came with a mail. */
  visits = 0;
  private readonly server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      closeTimeout: 0,
      logger: false,
      onRcptTo: (_address, _session, done) => {
        this.visits += 1;
        if (this.manner === 'refuses') return done(Object.assign(new Error(this.refusal), { responseCode: 451 }));
        if (this.manner === 'takes') done();
      },
      onData: (stream, { envelope }, done) => {
        stream.resume().on('end', () => {
          this.taken.push(...envelope.rcptTo.map(({ address }) => address));
          done();
        });
      },
    });
    // Those who come may be killed in the middle of a word.
    this.server.on('error', () => undefined);
  }

  static async start(): Promise<PretendMailServer> {
    const pretend = new PretendMailServer();
    await new Promise<void>((resolve) => pretend.server.listen(0, '127.0.0.1', resolve));
    return pretend;
  }

  /** For SMTP_URL. */
  get url(): string {
    const { port } = this.server.server.address() as AddressInfo;
    return `smtp://127.0.0.1:${port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
