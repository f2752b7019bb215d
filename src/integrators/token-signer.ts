/** Signs statements to other systems with the key in use; the keys are published at `{PUBLIC_URL}/op/jwks`. */
export abstract class TokenSigner {
  /** A compact JWS (RFC 7515) with ES256 over the claims as they are, with `typ` and `kid` in its header. */
  abstract sign(claims: Readonly<Record<string, unknown>>, typ: string): Promise<string>;
}
