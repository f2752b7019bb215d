import { Injectable } from '@nestjs/common';
import { letterAsHtml } from '../../shared/mail/letter-as-html.js';
import { letterAsText } from '../../shared/mail/letter-as-text.js';
import type { Letter } from '../../shared/mail/letter.js';
import { Mailer } from '../../shared/mail/mailer.js';
import { PublicAddress } from '../../shared/web/public-address.js';
import { type ApplicantNews, ContactPost, type Recipient } from '../ports/contact-post.js';
import { codeLetter, newsLetter } from './applicant-letters.js';

/** Writes to contact addresses by mail. */
@Injectable()
export class ContactByMail extends ContactPost {
  constructor(
    private readonly mailer: Mailer,
    private readonly address: PublicAddress,
  ) {
    super();
  }

  override async sendCode(recipient: Recipient, code: string): Promise<void> {
    await this.send(recipient, codeLetter(code, recipient.language));
  }

  override async tell(recipient: Recipient, news: ApplicantNews, address: string): Promise<void> {
    await this.send(recipient, newsLetter(news, recipient.language, `${this.address.url}${address}`));
  }

  private async send({ id, to }: Recipient, letter: Letter): Promise<void> {
    await this.mailer.send({
      to,
      subject: letter.subject,
      text: letterAsText(letter),
      html: letterAsHtml(letter),
      messageId: `<${id}@${new URL(this.address.url).hostname}>`,
    });
  }
}
