import type { Express } from 'express';
import type { JWK } from 'jose';
import Provider, { errors } from 'oidc-provider';
import { cardReaderRoutes } from './card-reader-routes.js';
import { cardSubject } from './card-subject.js';
import { type CardName, cardNamed } from './cards.js';
import { keepToProfile } from './keep-to-profile.js';
import { pageHeaders, pageSender } from './page-sender.js';
import { overPage, refusedPage } from './pages/provider-pages.js';
import { phoneReaderRoutes } from './phone-reader-routes.js';
import { PhoneReadings } from './phone-readings.js';
import { type RegisteredService, ROUTES, providerSettings } from './provider-settings.js';

const PATH = '/api/realms/main';

/** The service that may ask, and what the sandbox gives its pretend card provider. */
export interface CardProviderOptions extends RegisteredService {
  /** Origin of the sandbox, without a slash at its end. */
  readonly url: string;
  /** Private EC key (P-256) that signs ID tokens. */
  readonly signingJwk: JWK;
  /** Secret that makes subjects pairwise; another one gives everybody another subject. */
  readonly subjectSalt: string;
  /** The clock that codes and numbers for a phone expire by; tokens keep to the system's. */
  readonly now: () => Promise<Date>;
}

/** A pretend card provider with the real one's profile. */
export interface CardProvider {
  readonly issuer: string;
  /** Adds its routes; no body parser may stand before them. */
  mount(app: Express): void;
  /** The subject that the service is told for a card. */
  subjectOf(card: CardName): string;
}

/** A pretend card provider for one service; what it remembers lives in this process. */
export function createCardProvider(options: CardProviderOptions): CardProvider {
  const { url, now, clientId, redirectUri, subjectSalt } = options;
  const issuer = `${url}${PATH}`;
  const serviceUrl = new URL('/', redirectUri).href;
  const subjectOf = (name: string) => {
    const card = cardNamed(name);
    if (!card) throw new Error('there is no card of that name');
    return cardSubject(subjectSalt, clientId, card);
  };

  const provider = new Provider(
    issuer,
    providerSettings(options, {
      jwks: { keys: [options.signingJwk] },
      pairwiseIdentifier: (_context, account) => subjectOf(account),
      renderError: (context, out, error) => {
        context.set(pageHeaders(redirectUri));
        context.body = error instanceof errors.SessionNotFound ? overPage(serviceUrl) : refusedPage(out);
      },
    }),
  );
  keepToProfile(provider, ROUTES.authorization, redirectUri);

  return {
    issuer,
    subjectOf,
    mount(app) {
      const readings = new PhoneReadings();
      const send = pageSender(redirectUri);
      app.use(PATH, provider.callback());
      app.use(phoneReaderRoutes(readings, now, send));
      app.use(cardReaderRoutes({ provider, readings, now, send, url, serviceUrl }));
    },
  };
}
