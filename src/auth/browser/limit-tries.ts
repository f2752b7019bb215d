import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { RateLimiterRes } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import { log } from '../../shared/log.js';
import { addressKey, limiterOf } from './address-limiter.js';
import { TooManyTries } from './browser.errors.js';

/** How many changing requests, and returns from a provider, one address may make per minute; a campus shares few addresses. */
export const TRIES = { points: 300, seconds: 60 } as const;

// The router does not tell capitals from small letters either.
const RETURN = /^\/oidc\//i;
const OBJECTION = /^\/objections\//i;

/** Refuses an address that tries too much; counted in PostgreSQL, so that many processes count together. */
export function limitTries(database: DataSource): RequestHandler {
  const tries = limiterOf(database, 'tries', TRIES);
  // Whoever uses up the tries of an address must not keep anybody there from objecting.
  const objections = limiterOf(database, 'objections', TRIES);
  return (request: Request, response: Response, next: NextFunction) => {
    if (request.method === 'GET' && !RETURN.test(request.path)) return next();
    const limiter = OBJECTION.test(request.path) ? objections : tries;
    limiter.consume(addressKey(request)).then(
      () => next(),
      (refusal: unknown) => {
        if (!(refusal instanceof RateLimiterRes)) {
          // Without its count the limit stays open: the database is down, so nothing behind it works either.
          log.warn({ error: refusal }, 'web.limit-not-counted');
          return next();
        }
        response.set('Retry-After', String(Math.ceil(refusal.msBeforeNext / 1000)));
        next(new TooManyTries());
      },
    );
  };
}
