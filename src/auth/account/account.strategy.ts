import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { HardenedOidcStrategy } from '../oidc/hardened-oidc.strategy.js';
import { OidcTransactions } from '../oidc/oidc-transactions.js';
import type { Verified } from '../oidc/verified.js';
import { AccountProviderSettings } from './account-provider-settings.js';
import { AccountClient } from './account-client.js';
import { signedInAccount, type SignedInAccount } from './signed-in-account.js';

/** Passport's strategy `account`: proves a fresh sign-in with UTokyo Account; a session is begun by whoever asked for it. */
@Injectable()
export class AccountStrategy extends PassportStrategy(HardenedOidcStrategy, 'account', 8) {
  constructor(
    client: AccountClient,
    transactions: OidcTransactions,
    private readonly settings: AccountProviderSettings,
  ) {
    super({ client, transactions });
  }

  override validate(...[, , , , , , { identity, intent }]: Verified): SignedInAccount {
    return signedInAccount(identity, this.settings, intent);
  }
}
