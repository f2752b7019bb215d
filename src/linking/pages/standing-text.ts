import { japanTime } from '../../shared/web/japan-time.js';
import { type Language, wordsOf } from '../../shared/web/words.js';
import type { LiveLink } from '../contract/link.query.js';
import '../linking-words.js';

/** Whether a link can be used now, and if not why, in a person's words. */
export function standingText({ standing, heldBecause, usableFrom }: LiveLink, language: Language): string {
  const t = wordsOf('linking', language);
  if (standing === 'waiting') return t('standing.waiting', { from: usableFrom ? japanTime(usableFrom, language) : '' });
  return t(heldBecause === 'suspension' ? 'standing.held_after_suspension' : `standing.${standing}`);
}
