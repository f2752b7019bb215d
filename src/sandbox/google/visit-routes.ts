import { type Request, type Response, Router } from 'express';
import { formField, readForm } from '../pages/form-field.js';
import { cookieOf } from '../university/sign-in/session-cookie.js';
import { GOOGLE_PATH, WORKSPACE } from './google-tenant.js';
import type { GoogleUser, GoogleUsers } from './google-users.js';
import { dataPage, newPasswordPage, signInPage } from './visit-pages.js';

const COOKIE = 'google_session';
const COOKIE_OPTIONS = { httpOnly: true, sameSite: 'lax', path: GOOGLE_PATH } as const;
const SHORTEST = 8;

/** `/google`: where somebody signs in with a password and sees the data of the account. */
export function visitRoutes(users: GoogleUsers): Router {
  const router = Router();
  const visitor = (request: Request) => users.ofSession(cookieOf(request, COOKIE));
  const show = (user: GoogleUser | undefined, response: Response) => {
    if (!user) return response.send(signInPage('none'));
    return response.send(user.mustChange ? newPasswordPage('none') : dataPage(user.accountId));
  };

  router.get(GOOGLE_PATH, async (request, response) => void show(await visitor(request), response));

  router.post(`${GOOGLE_PATH}/sign-in`, readForm, async (request, response) => {
    const [id = '', domain] = formField(request, 'user').trim().split('@');
    const password = formField(request, 'password').trim();
    const user = domain === WORKSPACE.domain ? await users.withPassword(id, password) : undefined;
    if (!user) return void response.status(400).send(signInPage('wrong'));
    response.cookie(COOKIE, await users.begin(user.accountId), COOKIE_OPTIONS).redirect(303, GOOGLE_PATH);
  });

  router.post(`${GOOGLE_PATH}/password`, readForm, async (request, response) => {
    const user = await visitor(request);
    if (!user) return response.redirect(303, GOOGLE_PATH);
    const password = formField(request, 'password');
    if (password.length < SHORTEST) return void response.status(400).send(newPasswordPage('short'));
    await users.change(user.accountId, { password, mustChange: false });
    response.redirect(303, GOOGLE_PATH);
  });

  router.post(`${GOOGLE_PATH}/program`, async (request, response) => {
    const user = await visitor(request);
    if (user) {
      await users.letIn(user.accountId, 'tokens', 'takeout.example');
      await users.letIn(user.accountId, 'asps', '1');
    }
    response.redirect(303, GOOGLE_PATH);
  });
  return router;
}
