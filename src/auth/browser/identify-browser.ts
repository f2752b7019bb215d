import type { NextFunction, Request, Response } from 'express';
import { isToken, randomToken } from '../../shared/crypto/random-token.js';
import { COOKIES, readCookie, setCookie } from './cookies.js';

/** Gives every browser an unguessable id, so that sign-ins and forms can be bound to the browser that began them. */
export function identifyBrowser(request: Request, response: Response, next: NextFunction): void {
  const known = readCookie(request, COOKIES.browser);
  const id = known && isToken(known) ? known : randomToken();
  if (id !== known) setCookie(response, COOKIES.browser, id);
  request.browser = { id };
  next();
}
