import { randomBytes } from 'node:crypto';
import { type Request, Router } from 'express';
import type { SandboxKeys } from '../settings/sandbox-keys.js';
import { AlumniClient, type Begun } from './alumni-client.js';
import { joinedPage, joinPage, notJoinedPage } from './alumni-pages.js';
import { ALUMNI_PATH } from './alumni-registration.js';

const COOKIE = 'alumni_sign_in';
// Whoever begins and never comes back must not fill the memory.
const MOST = 1_000;

interface Given {
  readonly url: string;
  readonly serviceUrl: string;
  readonly keys: SandboxKeys;
}

/** A pretend alumni service, which knows of the person behind a card only what the service states. */
export function alumniRoutes({ url, serviceUrl, keys }: Given): Router {
  const router = Router();
  const client = new AlumniClient(serviceUrl, `${url}${ALUMNI_PATH}/callback`, keys.alumniClientJwk);
  const begun = new Map<string, Begun>();

  router.get(ALUMNI_PATH, (_request, response) => void response.send(joinPage()));

  router.get(`${ALUMNI_PATH}/join`, async (_request, response) => {
    const { address, ...remembered } = await client.begin();
    const id = randomBytes(16).toString('base64url');
    const [oldest] = begun.keys();
    if (begun.size >= MOST && oldest !== undefined) begun.delete(oldest);
    begun.set(id, remembered);
    response.cookie(COOKIE, id, { httpOnly: true, sameSite: 'lax', path: ALUMNI_PATH });
    response.redirect(303, address.href);
  });

  router.get(`${ALUMNI_PATH}/callback`, async (request, response) => {
    const id = cookieOf(request);
    const remembered = begun.get(id);
    begun.delete(id);
    if (!remembered) return void response.status(400).send(notJoinedPage('no-request'));
    try {
      response.send(joinedPage(await client.finish(new URL(request.originalUrl, url), remembered)));
    } catch (error) {
      response.status(400).send(notJoinedPage(codeOf(error)));
    }
  });

  return router;
}

function cookieOf(request: Request): string {
  return new RegExp(`(?:^|; )${COOKIE}=([^;]+)`).exec(request.get('cookie') ?? '')?.[1] ?? '';
}

function codeOf(error: unknown): string {
  const told: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'error') : undefined;
  return typeof told === 'string' ? told : 'refused';
}
