import type { Express } from 'express';
import type { JWK } from 'jose';
import Provider from 'oidc-provider';
import type { University } from '../university.js';
import { providerErrorPage } from './provider-error-page.js';
import { type RegisteredService, UNUSED_SESSION_COOKIE, universitySettings } from './university-settings.js';

const PATH = '/univ';

/** What the university's OpenID Provider is made of. */
export interface UniversityProviderOptions extends RegisteredService {
  /** Origin of the sandbox, without a slash at its end. */
  readonly url: string;
  /** Private EC key (P-256) that signs ID tokens. */
  readonly signingJwk: JWK;
  readonly university: University;
}

/** The pretend university as an OpenID Provider. */
export interface UniversityProvider {
  readonly issuer: string;
  readonly provider: Provider;
  /** Adds its routes; no body parser may stand before them. */
  mount(app: Express): void;
}

/** A pretend university for one service; codes and tokens live in this process. */
export function createUniversityProvider(options: UniversityProviderOptions): UniversityProvider {
  const issuer = options.url + PATH;
  const provider = new Provider(
    issuer,
    universitySettings(options, options.signingJwk, {
      findAccount: async (_context, accountId) => {
        const account = await options.university.accounts.find(accountId);
        if (!account) return undefined;
        return { accountId, claims: () => ({ sub: accountId, account_id: accountId, roles: account.roles }) };
      },
      renderError: (context, out, error) => {
        context.type = 'html';
        context.body = providerErrorPage(out, error);
      },
    }),
  );
  provider.use(async (context, next) => {
    context.req.headers.cookie = withoutSession(context.req.headers.cookie);
    await next();
  });
  return { issuer, provider, mount: (app) => void app.use(PATH, provider.callback()) };
}

/** Removed before oidc-provider looks, for two people in turn in one browser would otherwise meet its sign-out form. */
function withoutSession(cookies = ''): string {
  return cookies
    .split(/; */)
    .filter((cookie) => !cookie.startsWith(UNUSED_SESSION_COOKIE))
    .join('; ');
}
