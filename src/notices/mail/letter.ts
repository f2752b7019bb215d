import { japanTime } from '../../shared/web/japan-time.js';
import { type Language, wordsOf } from '../../shared/web/words.js';
import { OBJECTION_DAYS, type Notice } from '../persistence/postgres-notices.js';
import '../notices-words.js';

/** A line of a letter: words, or an address to open. */
export type Line = string | { readonly address: string };

/** What a mail says, before it takes the form of text or HTML. */
export interface Letter {
  readonly language: Language;
  readonly subject: string;
  /** What happened, in a sentence or two. */
  readonly what: string;
  readonly paragraphs: readonly (readonly Line[])[];
}

/** Puts a notice into words: what happened, what it means, when, to which account, and what to do if it was not you. */
export function letterOf(notice: Notice, language: Language, serviceUrl: string): Letter {
  const { kind, accountId, happenedAt, objectionToken } = notice;
  const t = wordsOf('notices', language);
  const fact = (name: string, value: string) => t('letter.fact', { name, value });
  return {
    language,
    subject: t('letter.subject', { what: t(`kinds.${kind}.subject`) }),
    what: t(`kinds.${kind}.what`),
    paragraphs: [
      [t(`kinds.${kind}.means`)],
      [fact(t('letter.when'), japanTime(happenedAt, language)), fact(t('letter.account'), accountId)],
      [
        t('letter.not_you', { days: String(OBJECTION_DAYS) }),
        { address: `${serviceUrl}/objections/${objectionToken}` },
      ],
      [t('letter.careful'), t('letter.service'), { address: serviceUrl }],
    ],
  };
}
