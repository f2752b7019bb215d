import { type Language, lookUp } from '../../shared/web/words.js';
import '../desk-words.js';

/** What an event says in words; its type itself where nobody has put it into words yet. */
export function eventText(type: string, language: Language): string {
  return lookUp('desk', language, `events.${type.replace('.', '_').replaceAll('-', '_')}`) ?? type;
}
