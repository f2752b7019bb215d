import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import Provider, { errors } from 'oidc-provider';
import { DataSource } from 'typeorm';
import { Integrators } from '../integrators/integrators.js';
import { Vault } from '../shared/crypto/vault.js';
import { PublicAddress } from '../shared/web/public-address.js';
import { PostgresRecords } from './postgres-records.js';
import { providerSettings } from './provider-settings.js';
import { renderProviderError } from './render-provider-error.js';
import { CARD_ACR, CARD_AMR } from './sign-in-request.js';
import { SigningKeys } from './signing-keys.js';
import { Statements } from './statements.js';

/** Below PUBLIC_URL. */
export const PROVIDER_PATH = '/op';

/** What oidc-provider would remember a browser by. */
export const SESSION_COOKIE = 'op_session';

/** Where the person is asked, below PUBLIC_URL; the request's uid follows. */
export const REQUESTS_PATH = '/alumni/requests';

/** A provider with certain keys, ready to answer. */
interface Running {
  readonly keyIds: string;
  readonly provider: Provider;
  readonly answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

/** Our own OpenID Provider (OpenID Connect Core 1.0), always with the keys that are published now. */
@Injectable()
export class OpenIdProvider {
  private running: Running | undefined;

  constructor(
    private readonly integrators: Integrators,
    private readonly keys: SigningKeys,
    private readonly database: DataSource,
    private readonly vault: Vault,
    private readonly address: PublicAddress,
    private readonly modules: ModuleRef,
  ) {}

  /** oidc-provider as it stands now. */
  async now(): Promise<Running> {
    const keys = await this.keys.all();
    const keyIds = keys.map(({ kid }) => kid).join(' ');
    if (this.running?.keyIds !== keyIds) this.running = this.begin(keyIds, keys);
    return this.running;
  }

  private begin(keyIds: string, keys: Awaited<ReturnType<SigningKeys['all']>>): Running {
    const secure = this.address.url.startsWith('https:');
    const cookie = { signed: true, httpOnly: true, sameSite: 'lax', secure } as const;
    const provider = new Provider(
      `${this.address.url}${PROVIDER_PATH}`,
      providerSettings(this.integrators.all(), {
        adapter: (kind: string) => new PostgresRecords(kind, this.database, this.vault),
        jwks: { keys: [...keys] },
        cookies: {
          keys: this.vault.fingerprints('provider.cookies', 'key').map((key) => key.toString('base64url')),
          names: { session: SESSION_COOKIE, interaction: 'op_interaction', resume: 'op_resume' },
          short: cookie,
          long: cookie,
        },
        interactions: { url: (_context, { uid }) => `${this.address.url}${REQUESTS_PATH}/${uid}` },
        findAccount: (_context, id) => this.account(id),
        pairwiseIdentifier: (_context, id) => this.subjectOf(id),
        renderError: renderProviderError,
      }),
    );
    // What the outer service has made of the address is written over whatever a request says of it.
    provider.proxy = true;
    Reflect.set(provider.Client.prototype, 'compareClientSecret', isSecretOf);
    const callback = provider.callback();
    return { keyIds, provider, answer: (request, response) => callback(request, response) };
  }

  private async account(id: string) {
    const statement = await this.modules.get(Statements, { strict: false }).find(id);
    if (!statement) return undefined;
    return {
      accountId: id,
      claims: async () => ({ sub: statement.subject, acr: CARD_ACR, amr: CARD_AMR, ...statement.claims }),
    };
  }

  private async subjectOf(id: string): Promise<string> {
    const statement = await this.modules.get(Statements, { strict: false }).find(id);
    if (!statement) throw new errors.InvalidGrant('the statement is gone');
    return statement.subject;
  }
}

/** Takes the place of oidc-provider's comparison, since only digests of secrets are registered. */
function isSecretOf(this: { readonly clientSecret: string }, given: string): boolean {
  const digest = createHash('sha256').update(given, 'utf8').digest();
  const registered = Buffer.from(this.clientSecret, 'base64url');
  return registered.length === digest.length && timingSafeEqual(registered, digest);
}
