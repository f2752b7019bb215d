import { Injectable } from '@nestjs/common';
import { randomNonce, randomPKCECodeVerifier } from 'openid-client';
import { DataSource } from 'typeorm';
import { randomToken, sha256 } from '../../shared/crypto/random-token.js';
import { Vault } from '../../shared/crypto/vault.js';
import {
  type BegunTransaction,
  type Consumption,
  OidcTransactions,
  type SignInStart,
  TRANSACTION_MINUTES,
} from './oidc-transactions.js';
import type { ProviderKey } from './open-id-provider.js';

const PURPOSE = 'auth.sign-in';

interface ConsumedRow {
  readonly sealed_values: Buffer;
  readonly intent: string;
  readonly started_at: Date;
}

interface RemainingRow {
  readonly intent: string;
  readonly same_browser: boolean;
  readonly expired: boolean;
}

/** Sign-ins as rows that hold hashes of `state` and browser, and the rest sealed; using one deletes it, so the database decides every race. */
@Injectable()
export class PostgresOidcTransactions extends OidcTransactions {
  constructor(
    private readonly database: DataSource,
    private readonly vault: Vault,
  ) {
    super();
  }

  override async begin({ provider, browserId, intent }: SignInStart): Promise<BegunTransaction> {
    const begun = { state: randomToken(), nonce: randomNonce(), codeVerifier: randomPKCECodeVerifier() };
    const sealed = this.vault.seal(PURPOSE, JSON.stringify([begun.nonce, begun.codeVerifier]));
    await this.database.query(
      `INSERT INTO auth.oidc_transaction
         (state_sha256, provider, browser_sha256, sealed_values, intent, started_at, created_at, expires_at)
       SELECT $1, $2, $3, $4, $5, now(), now, now + make_interval(mins => $6) FROM shared.now() AS now`,
      [sha256(begun.state), provider, sha256(browserId), sealed, intent, TRANSACTION_MINUTES],
    );
    return begun;
  }

  override async consume(state: string, provider: ProviderKey, browserId: string): Promise<Consumption> {
    const key = [sha256(state), provider, sha256(browserId)];
    const [[row]] = await this.database.query<[ConsumedRow[], number]>(
      `DELETE FROM auth.oidc_transaction
        WHERE state_sha256 = $1 AND provider = $2 AND browser_sha256 = $3 AND expires_at > shared.now()
        RETURNING sealed_values, intent, started_at`,
      key,
    );
    if (!row) return this.whyNot(key);
    const { sealed_values: sealed, intent, started_at: startedAt } = row;
    const [nonce = '', codeVerifier = '']: string[] = JSON.parse(this.vault.open(PURPOSE, sealed));
    return { outcome: 'consumed', transaction: { nonce, codeVerifier, intent, startedAt } };
  }

  override async purge(): Promise<void> {
    // An hour more than they live, so that whoever comes back late is told that it was too late.
    await this.database.query(`DELETE FROM auth.oidc_transaction WHERE expires_at < shared.now() - interval '1 hour'`);
  }

  private async whyNot(key: readonly unknown[]): Promise<Consumption> {
    const [row] = await this.database.query<RemainingRow[]>(
      `SELECT intent, browser_sha256 = $3 AS same_browser, expires_at <= shared.now() AS expired
         FROM auth.oidc_transaction WHERE state_sha256 = $1 AND provider = $2`,
      [...key],
    );
    if (!row) return { outcome: 'unknown-transaction' };
    if (!row.same_browser) return { outcome: 'other-browser' };
    return row.expired ? { outcome: 'timed-out', intent: row.intent } : { outcome: 'unknown-transaction' };
  }
}
