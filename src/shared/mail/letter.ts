import type { Language } from '../web/words.js';

/** A line of a letter: words, or an address to open. */
export type Line = string | { readonly address: string };

/** What a mail says, before it takes the form of text or HTML. */
export interface Letter {
  readonly language: Language;
  readonly subject: string;
  /** What it is about, in a sentence or two. */
  readonly what: string;
  readonly paragraphs: readonly (readonly Line[])[];
}
