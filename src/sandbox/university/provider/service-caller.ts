import type Provider from 'oidc-provider';
import type { Session } from '../credentials/sessions.js';
import type { SignInCaller } from '../sign-in/sign-in-caller.js';

/** Signs people in for the service: honours `prompt=login`, `max_age` and `login_hint` (OpenID Connect Core 3.1.2.1), and returns by OpenID Connect. */
export function serviceCaller(provider: Provider): SignInCaller {
  return {
    path: '/sign-in/:uid',

    async keyOf(request, response) {
      return (await provider.interactionDetails(request, response)).uid;
    },

    async accepts(session, request, response) {
      const { params } = await provider.interactionDetails(request, response);
      const prompt = typeof params.prompt === 'string' ? params.prompt : '';
      const mustAsk = prompt.split(' ').includes('login');
      return !mustAsk && isYoungEnough(session, params.max_age);
    },

    async hintOf(request, response) {
      const { params } = await provider.interactionDetails(request, response);
      return typeof params.login_hint === 'string' ? params.login_hint : '';
    },

    async finish({ accountId, methods, authTime }, request, response) {
      const ts = Math.floor(authTime.getTime() / 1000);
      const login = { accountId, amr: [...methods], ts, remember: false };
      await provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
    },

    async cancel(request, response) {
      const result = { error: 'access_denied', error_description: 'the person cancelled the sign-in' };
      await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
    },
  };
}

function isYoungEnough({ signedInAt, now }: Session, maxAge: unknown): boolean {
  if (maxAge === undefined) return true;
  return (now.getTime() - signedInAt.getTime()) / 1000 < Number(maxAge);
}
