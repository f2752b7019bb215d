import { randomUUID } from 'node:crypto';
import { cookieOf } from './session-cookie.js';
import type { SignInCaller } from './sign-in-caller.js';

const COOKIE = 'university_sign_in';

/** Signs people in for one of the university's own pages and leads them to it. */
export function ownPageCaller(page: string): SignInCaller {
  const path = `${page}/sign-in`;
  return {
    path,

    async keyOf(request, response) {
      const known = cookieOf(request, COOKIE);
      if (known) return known;
      const key = randomUUID();
      response.cookie(COOKIE, key, { httpOnly: true, sameSite: 'lax', path });
      return key;
    },

    async accepts() {
      return true;
    },

    async hintOf({ query }) {
      return typeof query['login_hint'] === 'string' ? query['login_hint'] : '';
    },

    async finish(_session, _request, response) {
      response.clearCookie(COOKIE, { httpOnly: true, sameSite: 'lax', path });
      response.redirect(303, page);
    },

    async cancel(_request, response) {
      response.clearCookie(COOKIE, { httpOnly: true, sameSite: 'lax', path });
      response.redirect(303, '/');
    },
  };
}
