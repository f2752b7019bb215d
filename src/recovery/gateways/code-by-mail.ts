import { Injectable } from '@nestjs/common';
import { letterAsHtml } from '../../shared/mail/letter-as-html.js';
import { letterAsText } from '../../shared/mail/letter-as-text.js';
import type { Letter } from '../../shared/mail/letter.js';
import { AddressRefused, Mailer } from '../../shared/mail/mailer.js';
import { PublicAddress } from '../../shared/web/public-address.js';
import { type Language, wordsOf } from '../../shared/web/words.js';
import { CODE_LIMITS } from '../domain/mailed-code.js';
import { type CodeOutcome, CodePost, type CodeToSend } from '../ports/code-post.js';
import '../recovery-words.js';

/** Sends a code by mail: the code, for what it is, and that nobody may be told it. No link, since a page that asks for it is open already. */
@Injectable()
export class CodeByMail extends CodePost {
  constructor(
    private readonly mailer: Mailer,
    private readonly address: PublicAddress,
  ) {
    super();
  }

  override async send({ id, to, code, language }: CodeToSend): Promise<CodeOutcome> {
    const letter = codeLetter(code, language);
    const mail = {
      to,
      subject: letter.subject,
      text: letterAsText(letter),
      html: letterAsHtml(letter),
      messageId: `<${id}@${new URL(this.address.url).hostname}>`,
    };
    return this.mailer.send(mail).then(
      () => 'taken',
      (error: unknown) => (error instanceof AddressRefused ? 'refused' : 'failed'),
    );
  }
}

function codeLetter(code: string, language: Language): Letter {
  const t = wordsOf('recovery', language);
  return {
    language,
    subject: t('code_mail.subject'),
    what: t('code_mail.what', { code }),
    paragraphs: [
      [t('code_mail.use', { minutes: CODE_LIMITS.minutes })],
      [t('code_mail.never')],
      [t('code_mail.not_you')],
      [t('code_mail.service')],
    ],
  };
}
