import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import SMTPTransport from 'nodemailer/lib/smtp-transport';
import { type Mailbox, mailboxOf, needsUtf8, pathOf } from '../domain/mailbox.js';
import { log } from '../log.js';
import { AddressRefused, type Mail, Mailer } from './mailer.js';
import { smtpRefusalIn } from './smtp-refusal.js';
import { takesUtf8 } from './takes-utf8.js';

/** Where mail is handed over, and in whose name. */
export class MailSettings {
  constructor(
    readonly smtpUrl: string,
    readonly from: string,
  ) {}
}

/** Hands mail to an SMTP server as text and HTML, with time limits on every step. */
@Injectable()
export class SmtpMailer extends Mailer implements OnApplicationShutdown {
  private readonly smtp;
  private readonly transport;

  constructor(private readonly settings: MailSettings) {
    super();
    this.smtp = new SMTPTransport({
      url: settings.smtpUrl,
      connectionTimeout: 5_000,
      greetingTimeout: 5_000,
      socketTimeout: 10_000,
    });
    this.transport = createTransport(this.smtp);
  }

  override async send(mail: Mail): Promise<void> {
    const mailbox = mailboxOf(mail.to);
    if (!mailbox) return refuse('no-address');
    try {
      // A server without it may well take the bytes, and bring them to nobody or to somebody else.
      if (needsUtf8(mailbox) && !(await takesUtf8(this.smtp.options))) return refuse('no-smtputf8');
      await this.handOver(mailbox, mail);
    } catch (error) {
      if (error instanceof AddressRefused) throw error;
      const { command, status, ofAddress } = smtpRefusalIn(error);
      if (ofAddress) return refuse('recipient', status);
      log.warn({ error, command, status }, 'mail.not-taken');
      throw error;
    }
  }

  private async handOver(mailbox: Mailbox, { subject, text, html, messageId }: Mail): Promise<void> {
    // An object is taken as it is; a text would be parsed as a list, and could name somebody else.
    const to = { name: '', address: pathOf(mailbox) };
    const headers = { 'Auto-Submitted': 'auto-generated' };
    await this.transport.sendMail({ from: this.settings.from, to, subject, text, html, messageId, headers });
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }
}

function refuse(because: 'no-address' | 'no-smtputf8' | 'recipient', status?: number): never {
  log.warn({ because, status }, 'mail.address-refused');
  throw new AddressRefused();
}
