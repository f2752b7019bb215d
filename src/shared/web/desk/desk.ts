import '../web-words.js';
import { type Language, wordsOf } from '../words.js';

/** What people are told of the support desk, the way that remains where this service cannot help, in one language. */
export interface Desk {
  readonly name: string;
  readonly place: string;
  readonly hours: string;
  readonly telephone?: string | undefined;
  readonly mail?: string | undefined;
  /** An https address at which the desk can be written to. */
  readonly form?: string | undefined;
  /** What to bring. */
  readonly bring: readonly string[];
  /** An https address that lists the faculties' offices, which check identities too. */
  readonly offices?: string | undefined;
}

/** The desk as an installation tells of it, completed by what is true of any. */
export function deskIn(language: Language, told: Partial<Desk>): Desk {
  const t = wordsOf('web', language);
  return {
    ...told,
    name: told.name ?? t('desk.usual.name'),
    place: told.place ?? t('desk.usual.place'),
    hours: told.hours ?? t('desk.usual.hours'),
    bring: told.bring ?? [t('desk.usual.bring_card'), t('desk.usual.bring_otherwise')],
  };
}
