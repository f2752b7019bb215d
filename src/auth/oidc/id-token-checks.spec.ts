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

function passes(check: string, claims: Record<string, unknown>): boolean | undefined {
  return ID_TOKEN_CHECKS[check]?.({ ...honest, claims: { ...honest.claims, ...claims } });
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

  it('admit no algorithm but the one pinned', () => {
    expect(['ES256', 'es256', 'none', undefined].map((alg) => ID_TOKEN_CHECKS.algorithm?.({ ...honest, alg }))).toEqual(
      [true, false, false, false],
    );
  });
});
