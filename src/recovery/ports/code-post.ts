import type { Language } from '../../shared/web/words.js';

/** A code on its way to one address. */
export interface CodeToSend {
  /** Of this one mail. */
  readonly id: string;
  readonly to: string;
  readonly code: string;
  readonly language: Language;
}

/** Brings a code to its person; throws where it was not taken. */
export abstract class CodePost {
  abstract send(code: CodeToSend): Promise<void>;
}
