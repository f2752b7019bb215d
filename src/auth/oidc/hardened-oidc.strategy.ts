import type { Request } from 'express';
import OpenIDConnectStrategy from 'passport-openidconnect';
import { log } from '../../shared/log.js';
import { readCallback, readState } from './callback.js';
import type { OidcTransaction, OidcTransactions } from './oidc-transactions.js';
import type { Exchanged, OpenIdClient } from './open-id-client.js';
import { SignInFault } from './sign-in-fault.js';
import type { SignInLeg } from './sign-in-leg.js';
import { SignInRefused } from './sign-in.errors.js';
import { requestWith, transactionHandedOver } from './transaction-handed-over.js';

/** What a strategy works with. */
export interface SignInParts {
  readonly client: OpenIdClient;
  readonly transactions: OidcTransactions;
}

/**
 * passport-openidconnect with the checks that it lacks: each sign-in is a transaction of one browser, a callback is judged
 * by its transaction before anything it says, and OpenIdClient has proved the identity before the base looks at it too.
 */
export class HardenedOidcStrategy extends OpenIDConnectStrategy {
  private readonly client: OpenIdClient;
  private readonly transactions: OidcTransactions;

  constructor({ client, transactions }: SignInParts, verify: OpenIDConnectStrategy.VerifyFunction) {
    const { issuer, clientId, redirectUri, scope } = client.settings;
    super(
      {
        issuer,
        clientID: clientId,
        callbackURL: redirectUri,
        scope,
        store: transactionHandedOver,
        skipUserProfile: true,
        // The base insists on these, and uses none of them: OpenIdClient makes the calls.
        authorizationURL: issuer,
        tokenURL: issuer,
        userInfoURL: '',
        clientSecret: '',
      },
      verify,
    );
    this.client = client;
    this.transactions = transactions;
  }

  override authenticate(request: Request, options: SignInLeg & OpenIDConnectStrategy.AuthenticateOptions): void {
    const leg = options.leg === 'start' ? this.leave(request, options) : this.comeBack(request, options);
    leg.catch((error: unknown) =>
      this.error(this.refusalOf(error, options.leg === 'start' ? options.intent : undefined)),
    );
  }

  private async leave(request: Request, { browserId, intent, hint }: Leg<'start'>): Promise<void> {
    const address = await this.client.authorizationEndpoint();
    const begun = await this.transactions.begin({ provider: this.client.settings.key, browserId, intent });
    const parameters = await this.client.authorizationParameters(begun.nonce, begun.codeVerifier, hint);
    const away: OpenIDConnectStrategy = Object.create(this, {
      _oauth2: { value: Object.create(this._oauth2, { _authorizeUrl: { value: address } }) },
      authorizationParams: { value: () => ({ ...parameters }) },
      // 303, so that no browser sends the form on to the provider (RFC 9700 4.12).
      redirect: { value: (url: string) => this.redirect(url, 303) },
    });
    super.authenticate.call(away, requestWith(request, {}, begun));
  }

  private async comeBack(request: Request, { browserId }: Leg<'callback'>): Promise<void> {
    const state = readState(request.query);
    const transaction = await this.consume(state, browserId);
    try {
      const callback = readCallback(request.query, this.client.settings.issuer);
      const exchanged = await this.client.exchange(callback, transaction);
      const seen = requestWith(request, { state, code: callback.code }, { state, nonce: transaction.nonce });
      this.success(await this.lookAgain(seen, exchanged, transaction.intent));
    } catch (error) {
      throw this.refusalOf(error, transaction.intent);
    }
  }

  private async consume(state: string, browserId: string): Promise<OidcTransaction> {
    const { key } = this.client.settings;
    const consumption = await this.transactions.consume(state, key, browserId);
    if (consumption.outcome === 'consumed') return consumption.transaction;
    const intent = consumption.outcome === 'timed-out' ? consumption.intent : undefined;
    throw new SignInRefused(key, consumption.outcome, intent);
  }

  /** Lets passport-openidconnect check what is proved already, then `validate`; answers what `validate` answers. */
  private lookAgain(request: Request, { identity, idToken }: Exchanged, intent: string): Promise<unknown> {
    const params = { id_token: idToken, identity, intent };
    return new Promise((resolve, reject) => {
      const doubt = (error?: unknown) =>
        reject(error instanceof SignInFault ? error : new SignInFault('rejected', 'second-look'));
      const again: OpenIDConnectStrategy = Object.create(this, {
        _oauth2: { value: Object.create(this._oauth2, { getOAuthAccessToken: { value: handOver(params) } }) },
        success: { value: resolve },
        fail: { value: () => doubt() },
        error: { value: doubt },
      });
      super.authenticate.call(again, request);
    });
  }

  private refusalOf(error: unknown, intent?: string): Error {
    if (!(error instanceof SignInFault)) return error instanceof Error ? error : new Error('thrown without an error');
    const refusal = new SignInRefused(this.client.settings.key, error.failure, intent, error.reason);
    log.info({ code: refusal.code, reason: refusal.reason }, 'auth.sign-in-refused');
    return refusal;
  }
}

type Leg<Which extends SignInLeg['leg']> = SignInLeg & { readonly leg: Which };

type TokenReceiver = (error: null, accessToken: undefined, refreshToken: undefined, params: object) => void;

function handOver(params: object) {
  return (_code: string, _parameters: unknown, receive: TokenReceiver) => receive(null, undefined, undefined, params);
}
