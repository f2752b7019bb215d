import { type Language, wordsOf } from '../../shared/web/words.js';
import './desk-rescue-words.js';

/** The texts that are kept ready, by what they are for. */
export const CANNED = [
  'ask-which',
  'ask-why',
  'ask-evidence',
  'approve-usual',
  'decline-forgot',
  'decline-elsewhere',
  'decline-gone',
] as const;
export type Canned = (typeof CANNED)[number];

/** The shortest text of one's own where no canned text is chosen, in characters. */
const SHORTEST = 10;

/** What an applicant reads: the canned text in their language, then words of the operator's own; undefined where that is nothing much. */
export function textFor(language: Language, { canned, text }: { canned?: Canned; text: string }): string | undefined {
  if (!canned) return text.length >= SHORTEST ? text : undefined;
  const ready = wordsOf('desk-rescue', language)(`canned.${canned}`);
  return text === '' ? ready : `${ready}\n\n${text}`;
}
