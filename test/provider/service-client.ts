import { createHash, randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { note } from '../support/canaries/noted.js';

/** A service of a test, with its own key, as it is registered and as it calls. */
export class ServiceClient {
  private constructor(
    readonly id: string,
    readonly jwk: JWK,
    readonly key: CryptoKey,
  ) {}

  static async named(id: string): Promise<ServiceClient> {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    const jwk = { ...(await exportJWK(publicKey)), kid: `${id}-key`, alg: 'ES256', use: 'sig' };
    return new ServiceClient(id, jwk, privateKey);
  }

  get callback(): string {
    return `http://127.0.0.1:9/${this.id}/callback`;
  }

  /** As INTEGRATORS wants it. */
  registration(more: Readonly<Record<string, unknown>> = {}) {
    const words = { ja: `${this.id}の見本`, en: `sample ${this.id}` };
    const signIn = { redirectUris: [this.callback], why: words, scopes: ['membership'] };
    return { [this.id]: { name: words, jwks: { keys: [this.jwk] }, signIn, ...more } };
  }

  /** An assertion by which a client proves itself (RFC 7523); parts can be told otherwise. */
  assertion(audience: string, told: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: this.id,
      sub: this.id,
      aud: audience,
      iat: now,
      exp: now + 60,
      jti: randomBytes(9).toString('hex'),
    };
    return new SignJWT({ ...claims, ...told }).setProtectedHeader({ alg: 'ES256', kid: this.jwk.kid }).sign(this.key);
  }
}

/** A verifier and its challenge (RFC 7636). */
export function pkce(): { readonly verifier: string; readonly challenge: string } {
  const verifier = randomBytes(32).toString('base64url');
  note('a code verifier', verifier);
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
}
