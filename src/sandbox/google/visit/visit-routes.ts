import { type Request, Router } from 'express';
import { formField, readForm } from '../../pages/form-field.js';
import { PERSONAS } from '../../seed/personas.js';
import { cookieOf } from '../../university/sign-in/session-cookie.js';
import type { GoogleSessions } from '../google-sessions.js';
import { GOOGLE_PATH } from '../google-tenant.js';
import type { GoogleUsers } from '../google-users.js';
import { choosePassword, signIn } from './sign-in.js';
import { dataPage, newPasswordPage, signInPage } from './visit-pages.js';

const COOKIE = 'google_session';
const COOKIE_OPTIONS = { httpOnly: true, sameSite: 'lax', path: GOOGLE_PATH } as const;

/** `/google`: signs somebody in with a password of Google's, and shows what they keep there. */
export function visitRoutes(users: GoogleUsers, sessions: GoogleSessions): Router {
  const router = Router();
  const sessionOf = (request: Request) => sessions.find(tokenOf(request));

  router.get(GOOGLE_PATH, async (request, response) => {
    const session = await sessionOf(request);
    const persona = PERSONAS.find(({ id }) => id === session?.accountId);
    if (!session || !persona) response.send(signInPage());
    else response.send(session.mustChange ? newPasswordPage() : dataPage(persona));
  });

  router.post(`${GOOGLE_PATH}/sign-in`, readForm, async (request, response) => {
    const found = await signIn(users, formField(request, 'address'), formField(request, 'password'));
    if (typeof found === 'string') return void response.status(400).send(signInPage(found));
    const token = await sessions.begin(found.accountId, found.mustChange);
    response.cookie(COOKIE, token, COOKIE_OPTIONS).redirect(303, GOOGLE_PATH);
  });

  router.post(`${GOOGLE_PATH}/new-password`, readForm, async (request, response) => {
    const session = await sessionOf(request);
    if (!session?.mustChange) return response.redirect(303, GOOGLE_PATH);
    const passwords = { fresh: formField(request, 'fresh'), repeated: formField(request, 'repeated') };
    const fault = await choosePassword(users, session.accountId, passwords);
    if (fault) return void response.status(400).send(newPasswordPage(fault));
    // Every sign-in with the password before ends with it.
    await sessions.endAll(session.accountId);
    const token = await sessions.begin(session.accountId, false);
    response.cookie(COOKIE, token, COOKIE_OPTIONS).redirect(303, GOOGLE_PATH);
  });

  router.post(`${GOOGLE_PATH}/sign-out`, async (request, response) => {
    await sessions.end(tokenOf(request));
    response.clearCookie(COOKIE, COOKIE_OPTIONS).redirect(303, GOOGLE_PATH);
  });

  return router;
}

function tokenOf(request: Request): string | undefined {
  return cookieOf(request, COOKIE);
}
