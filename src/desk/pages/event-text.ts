import { type Language, lookUp } from '../../shared/web/words.js';
import '../desk-words.js';

/** What an event says in words; its type itself where nobody has put it into words yet. */
export function eventText(type: string, language: Language): string {
  const [context = '', what = ''] = type.split('.');
  const told = lookUp('desk', language, `events.${type.replace('.', '_').replaceAll('-', '_')}`);
  // The words may stand with the context that records the event, so that a new one needs no change here.
  return told ?? lookUp(context, language, `events.${what}`) ?? type;
}
