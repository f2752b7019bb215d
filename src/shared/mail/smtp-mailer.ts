import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { type Mail, Mailer } from './mailer.js';

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
  private readonly transport;

  constructor(private readonly settings: MailSettings) {
    super();
    this.transport = createTransport({
      url: settings.smtpUrl,
      connectionTimeout: 5_000,
      greetingTimeout: 5_000,
      socketTimeout: 10_000,
    });
  }

  override async send({ to, subject, text, html, messageId }: Mail): Promise<void> {
    const headers = { 'Auto-Submitted': 'auto-generated' };
    await this.transport.sendMail({ from: this.settings.from, to, subject, text, html, messageId, headers });
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }
}
