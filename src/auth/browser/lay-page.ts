import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { deskIn } from '../../shared/web/desk/desk.js';
import { chosenLanguage, languageOf } from '../../shared/web/language.js';
import type { WebSettings } from '../../shared/web/web-settings.js';
import { COOKIES, readCookie, setCookie } from './cookies.js';
import type { CsrfTokens } from './csrf.js';

const A_YEAR = 365 * 24 * 3600;

/** Lays down what every page needs: language, nonce, form token; remembers a language that was chosen by the switch. */
export function layPage(settings: WebSettings, tokens: CsrfTokens): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    const language = languageOf(request, readCookie(request, COOKIES.language));
    if (chosenLanguage(request)) setCookie(response, COOKIES.language, language, A_YEAR);
    response.set('Content-Language', language);
    response.vary('Accept-Language');
    request.page = {
      language,
      address: addressOf(request),
      nonce: request.nonce ?? '',
      csrfToken: tokens.for(request.browser?.id ?? ''),
      sandboxUrl: settings.sandboxUrl,
      appName: settings.appName[language],
      desk: deskIn(language, settings.desk[language]),
      resetByMail: settings.resetByMail,
    };
    next();
  };
}

// A callback carries a code that was used up, and the others take forms only; to switch the language there leads to the first page.
const NOT_OPENED = /^\/(oidc\/|leave\/?$)/i;

// Two slashes at the beginning, of either kind, lead a browser to another site.
const OURS = /^\/(?![/\\])/;

function addressOf(request: Request): string {
  if (NOT_OPENED.test(request.path) || !OURS.test(request.path)) return '/';
  const [, given = ''] = request.originalUrl.split('?', 2);
  const search = new URLSearchParams(given);
  search.delete('lang');
  const query = search.toString();
  return query ? `${request.path}?${query}` : request.path;
}
