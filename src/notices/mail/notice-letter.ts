import type { Letter } from '../../shared/mail/letter.js';
import { refusalWord } from '../../shared/web/refusal-word.js';
import { japanTime } from '../../shared/web/japan-time.js';
import { type Language, wordsOf } from '../../shared/web/words.js';
import { OBJECTION_DAYS, type Notice } from '../persistence/postgres-notices.js';
import '../notices-words.js';

/** Puts a notice into words: what happened, what it means, when, to which account, and what to do if it was not you. */
export function letterOf(notice: Notice, language: Language, serviceUrl: string): Letter {
  const { kind, linkId, accountId, happenedAt, objectionToken, refusal } = notice;
  const t = wordsOf('notices', language);
  const fact = (name: string, value: string) => t('letter.fact', { name, value });
  return {
    language,
    subject: t('letter.subject', { what: t(`kinds.${kind}.subject`) }),
    what: t(`kinds.${kind}.what`),
    paragraphs: [
      [t(`kinds.${kind}.means`)],
      ...(refusal ? [[refusalWord(refusal.code, 'text', language, { reason: refusal.reason })]] : []),
      [fact(t('letter.when'), japanTime(happenedAt, language)), fact(t('letter.account'), accountId)],
      [
        t(linkId ? 'letter.not_you' : 'letter.not_you_rescue', { days: String(OBJECTION_DAYS) }),
        { address: `${serviceUrl}/objections/${objectionToken}` },
      ],
      [t('letter.careful'), t('letter.service'), { address: serviceUrl }],
    ],
  };
}
