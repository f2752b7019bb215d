import type { Letter } from '../../shared/mail/letter.js';
import { refusalWord } from '../../shared/web/refusal-word.js';
import { japanTime } from '../../shared/web/japan-time.js';
import { type Language, wordsOf } from '../../shared/web/words.js';
import { OBJECTION_DAYS, type Notice } from '../persistence/postgres-notices.js';
import type { NoticeKind } from '../domain/notice-kind.js';
import '../notices-words.js';

const TELLS_TO_SIGN_IN: ReadonlySet<NoticeKind> = new Set([
  'password-issued',
  'password-issued-unforced',
  'password-not-changed',
  'access-pass-issued',
] as const);

/** Puts a notice into words: what happened, what it means, when, to which account, and what to do if it was not you. */
export function letterOf(notice: Notice, language: Language, serviceUrl: string, signInName?: string): Letter {
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
      [
        fact(t('letter.when'), japanTime(happenedAt, language)),
        fact(t('letter.account'), accountId),
        ...(TELLS_TO_SIGN_IN.has(kind) ? [fact(t('letter.sign_in_name'), signInName ?? accountId)] : []),
      ],
      [
        t(linkId ? 'letter.not_you' : 'letter.not_you_rescue', { days: String(OBJECTION_DAYS) }),
        { address: `${serviceUrl}/objections/${objectionToken}` },
      ],
      [t('letter.careful'), t('letter.service'), { address: serviceUrl }],
    ],
  };
}
