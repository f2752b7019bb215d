import { readFileSync } from 'node:fs';
import { plainToInstance } from 'class-transformer';
import type { Desk } from '../shared/web/desk/desk.js';
import type { Language } from '../shared/web/words.js';
import { DeskTexts, faultsIn } from './desk-texts.js';

/** The help texts of an installation, with what is wrong with them. */
export interface HelpTexts {
  readonly desk: Readonly<Record<Language, Partial<Desk>>>;
  /** Lines of place and reason, never of a value. */
  readonly faults: readonly string[];
}

/** Reads help texts from JSON, `{"ja":{…},"en":{…}}`, or from the file that the text names; unset, there are none. */
export function readHelpTexts(text = '{}'): HelpTexts {
  const { ja = {}, en = {}, ...strangers } = parsed(text) ?? { unreadable: true };
  if (!isRecord(ja) || !isRecord(en) || Object.keys(strangers).length > 0)
    return {
      desk: { ja: {}, en: {} },
      faults: ['must be JSON with ja and en alone, or the path of a file that holds it'],
    };
  const desk = { ja: plainToInstance(DeskTexts, ja), en: plainToInstance(DeskTexts, en) };
  const faults = [
    ...faultsIn(desk.ja, 'ja'),
    ...faultsIn(desk.en, 'en'),
    ...untranslated(ja, en).map((name) => `en.${name} is needed beside ja.${name}`),
    ...untranslated(en, ja).map((name) => `ja.${name} is needed beside en.${name}`),
  ];
  return { desk, faults };
}

type Parsed = Readonly<Record<string, unknown>>;

function parsed(text: string): Parsed | undefined {
  try {
    const json: unknown = JSON.parse(text.trimStart().startsWith('{') ? text : readFileSync(text, 'utf8'));
    return isRecord(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Parsed {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// Whoever reads the other language would be told of some other desk, or of none.
function untranslated(here: Parsed, there: Parsed): string[] {
  return Object.keys(here).filter((name) => !(name in there));
}
