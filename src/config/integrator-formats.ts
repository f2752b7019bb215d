const HERE = ['localhost', '127.0.0.1', '[::1]'];

/** Whether an address of another system can be trusted to be its own: https, or this machine; never with a fragment or a password. */
export function isOwnAddress(address: unknown): boolean {
  if (typeof address !== 'string' || !URL.canParse(address)) return false;
  const { protocol, hostname, hash, username, password } = new URL(address);
  if (hash !== '' || username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && HERE.includes(hostname));
}

/** Whether these are public keys by which a client's assertions can be checked. */
export function isPublicJwks(jwks: unknown): boolean {
  const keys: unknown = typeof jwks === 'object' && jwks !== null ? Reflect.get(jwks, 'keys') : undefined;
  return Array.isArray(keys) && keys.length > 0 && keys.every(isPublicKey);
}

function isPublicKey(key: unknown): boolean {
  if (typeof key !== 'object' || key === null || 'd' in key || 'k' in key) return false;
  const { kty, kid, crv } = key as Record<string, unknown>;
  if (typeof kid !== 'string' || kid === '') return false;
  return kty === 'RSA' || (kty === 'EC' && crv === 'P-256');
}
