import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { DataKeys } from '../../shared/crypto/data-keys.js';
import { ForeignForm } from './browser.errors.js';

/** Makes and checks the token of forms: an HMAC of the browser's id, so it is worth nothing in another browser. */
export class CsrfTokens {
  private readonly key: Buffer;

  constructor(keys: DataKeys) {
    this.key = Buffer.from(hkdfSync('sha256', keys.newest.secret, Buffer.alloc(0), 'csrf', 32));
  }

  for(browserId: string): string {
    return createHmac('sha256', this.key).update(browserId).digest('base64url');
  }

  belongs(token: unknown, browserId: string): boolean {
    const expected = Buffer.from(this.for(browserId));
    const given = Buffer.from(typeof token === 'string' ? token : '');
    return given.length === expected.length && timingSafeEqual(given, expected);
  }
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses every changing request that did not come from a form of ours in this very browser: Fetch Metadata, Origin, then the token. */
export function refuseForeignForms(tokens: CsrfTokens, origin: string): RequestHandler {
  return (request: Request, _response: Response, next: NextFunction) => {
    if (SAFE.has(request.method)) return next();
    const ours = cameFromUs(request, origin) && tokens.belongs(tokenOf(request.body), request.browser?.id ?? '');
    return ours ? next() : next(new ForeignForm());
  };
}

function cameFromUs(request: Request, origin: string): boolean {
  const site = request.get('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') return false;
  const from = request.get('origin');
  // Some privacy modes send "null" for forms; then Fetch Metadata or the token decides.
  return from === undefined || from === 'null' || from === origin;
}

function tokenOf(body: unknown): unknown {
  return typeof body === 'object' && body !== null && '_csrf' in body ? body._csrf : undefined;
}
