import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { log } from '../../shared/log.js';
import type { Mails } from './mails.js';

const LARGEST_MAIL_BYTES = 1024 * 1024;
const CLOSE_TIMEOUT_MS = 1_000;

/** A mail server on this machine that delivers nothing. */
export interface MailServer {
  /** Where to send mail to: `smtp://127.0.0.1:{port}`. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts an SMTP server at a free port; whatever it takes goes to the mailbox. */
export async function startMailServer(mails: Mails): Promise<MailServer> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: LARGEST_MAIL_BYTES,
    // Else it refuses two dots in a row even between quotes, where RFC 5321 allows them.
    lenientAddressParsing: true,
    closeTimeout: CLOSE_TIMEOUT_MS,
    logger: false,
    onData: (stream, session, done) => {
      take(mails, stream, session).then(() => done(), done);
    },
  });
  server.on('error', (error) => log.warn({ error }, 'sandbox.mail-connection-failed'));
  const listener = server.listen(0, '127.0.0.1');
  await new Promise<void>((resolve) => listener.once('listening', resolve));
  const { port } = addressOf(listener.address());
  return {
    url: `smtp://127.0.0.1:${port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function take(mails: Mails, stream: SMTPServerDataStream, { envelope }: SMTPServerSession): Promise<void> {
  const { subject = '', text = '', html } = await simpleParser(stream);
  if (stream.sizeExceeded) throw Object.assign(new Error('the mail is too large'), { responseCode: 552 });
  // Quotes belong to the protocol, not to the name of the mailbox.
  const recipients = envelope.rcptTo.map(({ address }) => address.replace(/^"(.*)"@/, '$1@'));
  await mails.receive(recipients, { subject, text, html: html || null });
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (typeof address !== 'object' || !address) throw new Error('the mail server has no port');
  return address;
}
