import { describe, expect, it } from 'vitest';
import { ID_TOKEN_CHECKS, type IdTokenEvidence } from './id-token-checks.js';

const now = 1_800_000_000;

const honest: IdTokenEvidence = {
  alg: 'ES256',
  claims: { iss: 'https://issuer.example', sub: 's', aud: 'client', iat: now, exp: now + 60, nonce: 'n' },
  accessToken: 'jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y',
  settings: {
    key: 'card',
    issuer: 'https://issuer.example',
    clientId: 'client',
    redirectUri: 'https://service.example/oidc/card/callback',
    idTokenAlg: 'ES256',
    credential: { kind: 'client_secret', secret: '' },
    maxAge: 0,
    requiredAcr: ['aal3'],
    timeoutSeconds: 1,
  },
  transaction: { nonce: 'n', codeVerifier: 'v', intent: 'menu', startedAt: new Date((now - 60) * 1000) },
  now,
};

function passes(check: string, claims: Record<string, unknown>, issuer = 'https://issuer.example') {
  const settings = { ...honest.settings, issuer };
  return ID_TOKEN_CHECKS[check]?.({ ...honest, settings, claims: { ...honest.claims, ...claims } });
}

describe('the checks of an ID token', () => {
  it.each([
    ['issued-just-now', { iat: now + 30 }, true],
    ['issued-just-now', { iat: now + 31 }, false],
    ['issued-just-now', { iat: now - 330 }, true],
    ['issued-just-now', { iat: now - 331 }, false],
    ['issued-just-now', { iat: String(now) }, false],
    ['not-before', {}, true],
    ['not-before', { nbf: now + 30 }, true],
    ['not-before', { nbf: now + 31 }, false],
    ['not-before', { nbf: null }, false],
    ['freshness', { auth_time: now - 90 }, true],
    ['freshness', { auth_time: now - 91 }, false],
    ['freshness', {}, false],
    ['freshness', { auth_time: now + 30 }, true],
    ['freshness', { auth_time: now + 31 }, false],
    ['freshness', { auth_time: String(now) }, false],
    ['subject', { sub: 's'.repeat(255) }, true],
    ['subject', { sub: 's'.repeat(256) }, false],
    ['subject', { sub: 's\n' }, false],
    ['one-audience', { aud: ['client'] }, true],
    ['one-audience', { aud: ['client', 'client'] }, false],
    ['one-audience', { aud: [] }, false],
    ['authorized-party', { azp: 'client' }, true],
    ['authorized-party', { azp: null }, false],
    ['acr', { acr: 'aal3' }, true],
    ['acr', { acr: ['aal3'] }, false],
    ['acr', {}, false],
    // The example of OpenID Connect Core A.3.
    ['access-token-hash', { at_hash: '77QmUPtjPfzWtF2AnpK9RQ' }, true],
    ['access-token-hash', { at_hash: '77QmUPtjPfzWtF2AnpK9RR' }, false],
    ['access-token-hash', { at_hash: '' }, false],
    ['nonce', { nonce: undefined }, false],
  ])('%s of %j: %s', (check, claims, expected) => {
    expect(passes(check, claims)).toBe(expected);
  });

  it.each([
    [{ tid: '0f9c3a1e-5b7d-4c2a-8e6f-1a2b3c4d5e6f' }, true],
    [{}, true],
    [{ tid: '11111111-5b7d-4c2a-8e6f-1a2b3c4d5e6f' }, false],
    [{ tid: null }, false],
  ])('tenant of %j at a tenant’s own issuer: %s', (claims, expected) => {
    const issuer = 'https://login.microsoftonline.com/0f9c3a1e-5b7d-4c2a-8e6f-1a2b3c4d5e6f/v2.0';
    expect(passes('tenant', claims, issuer)).toBe(expected);
    expect(passes('tenant', claims)).toBe(true);
  });

  it('admit no algorithm but the one pinned', () => {
    expect(['ES256', 'es256', 'none', undefined].map((alg) => ID_TOKEN_CHECKS.algorithm?.({ ...honest, alg }))).toEqual(
      [true, false, false, false],
    );
  });
});
