import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { DataKey, DataKeys } from '../../shared/crypto/data-keys.js';
import { ForeignForm } from './browser.errors.js';

/** Makes and checks the token of forms: an HMAC of the browser's id, so it is worth nothing in another browser. */
export class CsrfTokens {
  private readonly keys: readonly [Buffer, ...Buffer[]];

  constructor({ inUse, all }: DataKeys) {
    this.keys = [keyFrom(inUse), ...all.slice(1).map(keyFrom)];
  }

  for(browserId: string): string {
    return tokenUnder(this.keys[0], browserId);
  }

  /** Also under the other keys, since during a roll-out the page may come from a process that uses another one. */
  belongs(token: unknown, browserId: string): boolean {
    const given = Buffer.from(typeof token === 'string' ? token : '');
    return this.keys.some((key) => {
      const expected = Buffer.from(tokenUnder(key, browserId));
      return given.length === expected.length && timingSafeEqual(given, expected);
    });
  }
}

function keyFrom({ secret }: DataKey): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), 'csrf', 32));
}

function tokenUnder(key: Buffer, browserId: string): string {
  return createHmac('sha256', key).update(browserId).digest('base64url');
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

// The router does not tell capitals from small letters either.
const RETURN = /^\/oidc\//i;

/** Refuses every changing request that did not come from a form of ours in this very browser: Fetch Metadata, Origin, then the token. */
export function refuseForeignForms(tokens: CsrfTokens, origin: string): RequestHandler {
  return (request: Request, _response: Response, next: NextFunction) => {
    if (SAFE.has(request.method)) return next();
    const ours = cameFromUs(request, origin) && tokens.belongs(tokenOf(request.body), request.browser?.id ?? '');
    return ours ? next() : next(new ForeignForm());
  };
}

/**
 * Refuses what another site's page made this browser send, before anything is counted or looked up: so no page can use
 * up the tries of all who share an address. People come back from a provider by opening a page, never by an image.
 */
export function refuseOtherSites(origin: string): RequestHandler {
  return (request: Request, _response: Response, next: NextFunction) => {
    const opened = request.get('sec-fetch-dest') ?? 'document';
    const foreign = SAFE.has(request.method)
      ? RETURN.test(request.path) && opened !== 'document'
      : !cameFromUs(request, origin);
    next(foreign ? new ForeignForm() : undefined);
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
