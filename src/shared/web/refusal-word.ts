import './web-words.js';
import { type Language, lookUp } from './words.js';

/** What the catalogues say of a refusal: its `title`, `text` or `action`, by the reason in its details where there are words for that. */
export function refusalWord(
  code: string,
  part: 'title' | 'text' | 'action',
  language: Language,
  details: Readonly<Record<string, string>> = {},
): string {
  const [namespace = 'web', name = 'fault'] = code.split('.');
  const because = details['reason'] ? `refusal.${name}.${part}_${details['reason']}` : '';
  return (
    lookUp(namespace, language, because, details) ??
    lookUp(namespace, language, `refusal.${name}.${part}`, details) ??
    lookUp('web', language, `refusal.fault.${part}`) ??
    code
  );
}
