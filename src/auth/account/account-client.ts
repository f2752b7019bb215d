import { Injectable } from '@nestjs/common';
import { OpenIdClient } from '../oidc/open-id-client.js';
import { AccountProviderSettings } from './account-provider-settings.js';

/** This service as a client of the university's sign-in. */
@Injectable()
export class AccountClient extends OpenIdClient {
  constructor({ provider }: AccountProviderSettings) {
    super(provider);
  }
}
