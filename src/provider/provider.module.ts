import { Global, Module } from '@nestjs/common';
import { AccessTokens } from '../integrators/access-tokens.js';
import { TokenSigner } from '../integrators/token-signer.js';
import { KeySigner } from './key-signer.js';
import { OpaqueAccessTokens } from './opaque-access-tokens.js';
import { OpenIdProvider } from './open-id-provider.js';
import './provider-words.js';
import { PurgeRecords } from './purge-records.task.js';
import { RotateSigningKeys } from './rotate-signing-keys.task.js';
import { SigningKeys } from './signing-keys.js';
import { SignInRequests } from './sign-in-requests.js';

/** Our own OpenID Provider: for services that people are sent from, and for clients of the API. */
@Global()
@Module({
  providers: [
    OpenIdProvider,
    SigningKeys,
    SignInRequests,
    RotateSigningKeys,
    PurgeRecords,
    { provide: AccessTokens, useClass: OpaqueAccessTokens },
    { provide: TokenSigner, useClass: KeySigner },
  ],
  exports: [OpenIdProvider, SignInRequests, AccessTokens, TokenSigner],
})
export class ProviderModule {}
