import { createHash, randomBytes } from 'node:crypto';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as oauth from 'oauth4webapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AccessTokens } from '../../src/integrators/access-tokens.js';
import { TokenSigner } from '../../src/integrators/token-signer.js';
import { RotateSigningKeys } from '../../src/provider/rotate-signing-keys.task.js';
import { note } from '../support/canaries/noted.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';

const SECRET = randomBytes(24).toString('base64url');
const words = { ja: '名簿', en: 'register' };

describe('a client of the API', () => {
  let world: ServiceUnderTest;
  let server: oauth.AuthorizationServer;
  beforeAll(async () => {
    note('the secret of a client', SECRET);
    const secretSha256 = createHash('sha256').update(SECRET).digest('base64url');
    const register = { name: words, secretSha256, knowsAccounts: true, apiScopes: ['links:read', 'accounts:write'] };
    world = await serviceUnderTest({ INTEGRATORS: JSON.stringify({ register }) });
    const issuer = new URL(`${world.url}/op`);
    const found = await oauth.discoveryRequest(issuer, { [oauth.allowInsecureRequests]: true });
    server = await oauth.processDiscoveryResponse(issuer, found);
  });
  afterAll(() => world?.stop());

  const client = { client_id: 'register' };
  async function token(scope: string, secret = SECRET): Promise<oauth.TokenEndpointResponse> {
    const options = { [oauth.allowInsecureRequests]: true };
    const auth = oauth.ClientSecretBasic(secret);
    const answer = await oauth.clientCredentialsGrantRequest(server, client, auth, { scope }, options);
    return oauth.processClientCredentialsResponse(server, client, answer);
  }

  it('gets a token of ten minutes for its secret, with the scopes that it asks for and has', async () => {
    const told = await token('links:read');
    note('an access token', told.access_token);
    expect(told).toMatchObject({ token_type: 'bearer', expires_in: 600, scope: 'links:read' });
    const tokens = world.app.get(AccessTokens, { strict: false });
    expect(await tokens.clientBehind(told.access_token)).toMatchObject({
      integrator: { id: 'register', knowsAccounts: true },
      scopes: ['links:read'],
    });
    await world.advance('PT11M');
    expect(await tokens.clientBehind(told.access_token)).toBeUndefined();
    expect(await tokens.clientBehind('x'.repeat(43))).toBeUndefined();
  });

  it('gets nothing for a wrong secret, for the digest of the secret, or for a scope that is not registered', async () => {
    const digest = createHash('sha256').update(SECRET).digest('base64url');
    await expect(token('links:read', 'wrong')).rejects.toMatchObject({ status: 401 });
    await expect(token('links:read', digest)).rejects.toMatchObject({ status: 401 });
    await expect(token('rescues:read')).rejects.toMatchObject({ error: 'invalid_scope' });
  });

  it('finds the next signing key published before it signs, and the one before for a month after', async () => {
    const published = async () => {
      const response = await fetch(`${world.url}/op/jwks`);
      const { keys } = (await response.json()) as { keys: readonly Record<string, unknown>[] };
      expect(keys.every((key) => key['d'] === undefined)).toBe(true);
      return keys.map(({ kid }) => kid);
    };
    const signer = world.app.get(TokenSigner, { strict: false });
    const keyOf = async () => {
      const keys = createRemoteJWKSet(new URL(`${world.url}/op/jwks`));
      return (await jwtVerify(await signer.sign({ sub: 'x' }, 'JWT'), keys)).protectedHeader.kid;
    };
    const rotate = () => world.app.get(RotateSigningKeys, { strict: false }).run();

    const [old] = await published();
    await world.advance('P91D');
    await rotate();
    const [first, next] = await published();
    expect([first, await keyOf()]).toEqual([old, old]);
    expect(next).toBeDefined();

    await world.advance('P3D');
    expect(await keyOf()).toBe(next);
    expect(await published()).toEqual([next, old]);

    await world.advance('P31D');
    await rotate();
    expect(await published()).toEqual([next]);
  });
});
