import { Injectable } from '@nestjs/common';
import { CompactSign, importJWK } from 'jose';
import { TokenSigner } from '../integrators/token-signer.js';
import { SigningKeys } from './signing-keys.js';

/** Signs with the key that our OpenID Provider signs with. */
@Injectable()
export class KeySigner extends TokenSigner {
  constructor(private readonly keys: SigningKeys) {
    super();
  }

  override async sign(claims: Readonly<Record<string, unknown>>, typ: string): Promise<string> {
    const [jwk] = await this.keys.all();
    if (!jwk) throw new Error('there is no signing key');
    return new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
      .setProtectedHeader({ alg: 'ES256', kid: String(jwk.kid), typ })
      .sign(await importJWK(jwk, 'ES256'));
  }
}
