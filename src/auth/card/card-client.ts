import { Injectable } from '@nestjs/common';
import { OpenIdClient } from '../oidc/open-id-client.js';
import { CardProviderSettings } from './card-provider-settings.js';

/** This service as a client of the card's provider. */
@Injectable()
export class CardClient extends OpenIdClient {
  constructor({ provider }: CardProviderSettings) {
    super(provider);
  }
}
