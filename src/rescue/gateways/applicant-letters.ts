import type { Letter } from '../../shared/mail/letter.js';
import { japanTime } from '../../shared/web/japan-time.js';
import { type Language, wordsOf } from '../../shared/web/words.js';
import { CONTACT_CODE } from '../domain/contact-code.js';
import type { ApplicantNews } from '../ports/contact-post.js';
import '../rescue-words.js';

/** A code for a page that is open already; no link, since nobody may be led to another one. */
export function codeLetter(code: string, language: Language): Letter {
  const t = wordsOf('rescue', language);
  return {
    language,
    subject: t('code_mail.subject'),
    what: t('code_mail.what', { code }),
    paragraphs: [
      [t('code_mail.use', { minutes: CONTACT_CODE.minutes })],
      [t('code_mail.never')],
      [t('code_mail.not_you')],
      [t('mail.service')],
    ],
  };
}

/** How an application stands; never what somebody wrote, nor what opens access. */
export function newsLetter({ kind, service, until }: ApplicantNews, language: Language, address: string): Letter {
  const t = wordsOf('rescue', language);
  const time = until ? japanTime(until, language) : '';
  const told = { service: t(`services.${service}`), time };
  return {
    language,
    subject: t('mail.subject', { what: t(`mail.${kind}.subject`) }),
    what: t(`mail.${kind}.what`, told),
    paragraphs: [
      [t(`mail.${kind}.next`, told)],
      [t('mail.page'), { address }],
      [t('mail.not_you')],
      [t('mail.service')],
    ],
  };
}
