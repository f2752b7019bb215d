import type { Request } from 'express';
import type { Desk } from './desk/desk.js';
import type { Language } from './words.js';

/** What every page needs to know of the request it answers. */
export interface PageContext {
  readonly language: Language;
  /** Path and query of this page without the language switch, for switching in place. */
  readonly address: string;
  /** For the one script that a page may carry (CSP). */
  readonly nonce: string;
  /** Goes with every form. */
  readonly csrfToken: string;
  readonly sandboxUrl: string | undefined;
  /** The card reader app's name in this language. */
  readonly appName: string;
  /** The support desk, told in this language. */
  readonly desk: Desk;
  /** Where the university resets passwords by mail, if it does. */
  readonly resetByMail?: string | undefined;
}

declare module 'express-serve-static-core' {
  interface Request {
    page?: PageContext;
  }
}

/** The page context that the middleware laid down for this request. */
export function pageOf(request: Request): PageContext {
  if (!request.page) throw new Error('the page middleware did not run');
  return request.page;
}
