import { randomUUID } from 'node:crypto';
import type Provider from 'oidc-provider';
import { KNOWN_PARAMETERS } from './request-rules.js';

/** Cookie of the sign-in that oidc-provider would like to remember. */
export const SESSION_COOKIE = 'card_session';

/**
 * Makes oidc-provider behave as the real provider was seen to: it remembers nobody, ignores parameters it does not know,
 * and answers with `session_state` and without `iss`.
 */
export function keepToProfile(provider: Provider, authorizationPath: string, redirectUri: string): void {
  provider.use(async (ctx, next) => {
    ctx.req.headers.cookie = withoutSession(ctx.req.headers.cookie);
    if (ctx.path === authorizationPath) ctx.query = knownOf(ctx.query);
    await next();
    // undefined where there is none, whatever the type of Koa says
    const location: string | undefined = ctx.response.get('Location');
    if (location?.startsWith(redirectUri)) ctx.redirect(asAnswered(location));
    if (isMetadata(ctx.body)) ctx.body = { ...ctx.body, authorization_response_iss_parameter_supported: false };
  });
}

/** Removed before oidc-provider looks, for two people in turn in one browser would otherwise meet its sign-out form. */
function withoutSession(cookies = ''): string {
  return cookies
    .split(/; */)
    .filter((cookie) => !cookie.startsWith(`${SESSION_COOKIE}=`) && !cookie.startsWith(`${SESSION_COOKIE}.sig=`))
    .join('; ');
}

function knownOf<Value>(query: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(query).filter(([name]) => KNOWN_PARAMETERS.has(name)));
}

function asAnswered(location: string): string {
  const answer = new URL(location);
  answer.searchParams.delete('iss');
  if (answer.searchParams.has('code')) answer.searchParams.set('session_state', randomUUID());
  return answer.href;
}

function isMetadata(body: unknown): body is object {
  return typeof body === 'object' && body !== null && 'authorization_response_iss_parameter_supported' in body;
}
