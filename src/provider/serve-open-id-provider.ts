import express, { type Request, type RequestHandler, type Response, type NextFunction, type Router } from 'express';
import type { PublicAddress } from '../shared/web/public-address.js';
import { type OpenIdProvider, SESSION_COOKIE } from './open-id-provider.js';

/** Everything below `/op`; `forPeople` stands before what a person's browser opens, and not before what services call. */
export function serveOpenIdProvider(
  provider: OpenIdProvider,
  { url }: PublicAddress,
  forPeople: readonly RequestHandler[],
): Router {
  const { host, protocol } = new URL(url);
  const router = express.Router();
  router.use('/auth', ...forPeople);
  router.use((request: Request, response: Response, next: NextFunction) => {
    // Addresses are made of these, and anybody can write them.
    Object.assign(request.headers, { host, 'x-forwarded-host': host, 'x-forwarded-proto': protocol.slice(0, -1) });
    request.headers.cookie = withoutSession(request.headers.cookie);
    provider
      .now()
      .then(({ answer }) => answer(request, response))
      .catch(next);
  });
  return router;
}

// Nobody stays signed in: a card that was read for one service says nothing to the next.
function withoutSession(cookies = ''): string {
  const each = cookies.split('; ');
  return each.filter((cookie) => !cookie.startsWith(SESSION_COOKIE)).join('; ');
}
