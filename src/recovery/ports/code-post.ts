import type { Language } from '../../shared/web/words.js';

/** A code on its way to one address. */
export interface CodeToSend {
  /** Of this one mail. */
  readonly id: string;
  readonly to: string;
  readonly code: string;
  readonly language: Language;
}

/** What became of a code: taken, refused since the address does not work, or failed for now. */
export type CodeOutcome = 'taken' | 'refused' | 'failed';

/** Brings a code to its person. */
export abstract class CodePost {
  abstract send(code: CodeToSend): Promise<CodeOutcome>;
}
