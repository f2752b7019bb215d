import { Module } from '@nestjs/common';
import { OidcModule } from '../oidc/oidc.module.js';
import { CardClient } from './card-client.js';
import { CardStrategy } from './card.strategy.js';

/** Reading a card at the card provider; needs CardProviderSettings and the DataSource from a global module. */
@Module({ imports: [OidcModule], providers: [CardClient, CardStrategy] })
export class CardSignInModule {}
