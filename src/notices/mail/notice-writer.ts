import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AccountFacts } from '../../accounts/contract/account-facts.query.js';
import { PublicAddress } from '../../shared/web/public-address.js';
import type { Mail } from '../../shared/mail/mailer.js';
import type { Notice } from '../persistence/postgres-notices.js';
import { letterAsHtml } from '../../shared/mail/letter-as-html.js';
import { letterAsText } from '../../shared/mail/letter-as-text.js';
import { letterOf } from './notice-letter.js';

/** Writes the mail of a notice to one address. */
@Injectable()
export class NoticeWriter {
  constructor(private readonly address: PublicAddress) {}

  write(notice: Notice, { language, signInName }: AccountFacts, to: string): Mail {
    const letter = letterOf(notice, language, this.address.url, signInName);
    return {
      to,
      subject: letter.subject,
      text: letterAsText(letter),
      html: letterAsHtml(letter),
      messageId: this.messageId(notice.id, to),
    };
  }

  // Made of nothing that changes between retries, neither the order of addresses nor a key.
  private messageId(noticeId: string, to: string): string {
    const recipient = createHash('sha256').update(to).digest('hex').slice(0, 16);
    return `<${noticeId}.${recipient}@${new URL(this.address.url).hostname}>`;
  }
}
