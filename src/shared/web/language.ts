import type { Request } from 'express';
import { LANGUAGES, type Language } from './words.js';

/** The language of an answer: the switch in the address first, then the choice remembered, then the browser's wish, then Japanese. */
export function languageOf(request: Request, remembered: string | undefined): Language {
  const chosen = chosenLanguage(request);
  if (chosen) return chosen;
  if (isLanguage(remembered)) return remembered;
  const wished = request.acceptsLanguages([...LANGUAGES]);
  // Without Accept-Language express answers with the first offered, Japanese.
  return isLanguage(wished) ? wished : 'ja';
}

/** The language asked for by the switch of a page (`?lang=en`), if any. */
export function chosenLanguage(request: Request): Language | undefined {
  const asked = request.query['lang'];
  return isLanguage(asked) ? asked : undefined;
}

function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}
