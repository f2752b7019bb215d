import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { HardenedOidcStrategy } from '../oidc/hardened-oidc.strategy.js';
import { OidcTransactions } from '../oidc/oidc-transactions.js';
import type { Verified } from '../oidc/verified.js';
import { CardClient } from './card-client.js';
import { provenCardHolder, type ProvenCardHolder } from './proven-card-holder.js';

/** Passport's strategy `card`: proves who holds the card, and signs nobody in. */
@Injectable()
export class CardStrategy extends PassportStrategy(HardenedOidcStrategy, 'card', 8) {
  constructor(client: CardClient, transactions: OidcTransactions) {
    super({ client, transactions });
  }

  override validate(...[, , , , , , { identity, intent }]: Verified): ProvenCardHolder {
    return provenCardHolder(identity, intent);
  }
}
