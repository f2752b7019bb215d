import { describe, expect, it } from 'vitest';
import { certificateOfKey, certifiedKey, thumbprintOfKey } from '../../test/support/certified-key.js';
import { Configuration } from './configuration.js';
import { Environment } from './environment.js';

const JWK = '{"kty":"EC","d":"x"}';

function configured(change: Partial<Environment> = {}): Configuration {
  const environment = Object.assign(new Environment(), {
    CARD_ISSUER: 'https://card.example/realms/main',
    CARD_CLIENT_ID: 'RP1',
    CARD_PRIVATE_JWK: JWK,
    ACCOUNT_ISSUER: 'https://account.example/tenant/v2.0',
    ACCOUNT_CLIENT_ID: 'client',
    ACCOUNT_CLIENT_SECRET: 'secret',
    ACCOUNT_ID_CLAIM: 'upn',
    ACCOUNT_MFA_CLAIM: 'amr=mfa',
    ...change,
  });
  return new Configuration(environment, 'postgres://db.example/verify');
}

describe('a form', () => {
  it('may lead to the origins of both providers', () => {
    expect(configured().web.formTargets).toEqual(['https://card.example', 'https://account.example']);
  });

  it('leads to where people authenticate, if that is not the issuer', () => {
    const { web } = configured({ CARD_AUTHORIZATION_URL: 'https://reader.example:8443/auth?x=1' });
    expect(web.formTargets).toEqual(['https://reader.example:8443', 'https://account.example']);
  });

  it('names an origin once', () => {
    expect(configured({ ACCOUNT_ISSUER: 'https://card.example/other' }).web.formTargets).toEqual([
      'https://card.example',
    ]);
  });
});

describe('a process', () => {
  it.each([
    ['all', true, true],
    ['web', true, false],
    ['worker', false, true],
  ] as const)('with the role %s serves pages: %s, works jobs: %s', (ROLE, pages, jobs) => {
    const { web, jobs: settings } = configured({ ROLE });
    expect([web.servesPages, settings.work]).toEqual([pages, jobs]);
  });
});

describe('a provider', () => {
  it('may be reached without TLS everywhere but in production', () => {
    for (const [NODE_ENV, allowHttp] of [
      ['development', true],
      ['production', false],
    ] as const) {
      const { card, account } = configured({ NODE_ENV });
      expect([card.provider.allowHttp, account.provider.allowHttp]).toEqual([allowHttp, allowHttp]);
    }
  });

  it('sends people back to us, each to its own address', () => {
    const { card, account } = configured({ PUBLIC_URL: 'https://verify.example' });
    expect(card.provider.redirectUri).toBe('https://verify.example/oidc/card/callback');
    expect(account.provider.redirectUri).toBe('https://verify.example/oidc/account/callback');
  });

  it('of accounts is proved to by a key rather than by a secret, where there are both', () => {
    expect(configured().account.provider.credential.kind).toBe('client_secret');
    expect(configured({ ACCOUNT_PRIVATE_JWK: JWK }).account.provider.credential.kind).toBe('private_key_jwt');
  });

  it('of accounts knows the key by its certificate, and accounts by their domain, where these are set', () => {
    const ACCOUNT_PRIVATE_JWK = JSON.stringify(certifiedKey);
    const certified = { ACCOUNT_PRIVATE_JWK, ACCOUNT_CERTIFICATE: certificateOfKey };
    const { account } = configured({ ...certified, ACCOUNT_ID_DOMAIN: 'university.example' });
    expect(account.provider.credential).toMatchObject({ jwk: certifiedKey, thumbprint: thumbprintOfKey });
    expect(account.idDomain).toBe('university.example');
    expect(configured({ ACCOUNT_PRIVATE_JWK }).account.provider.credential).not.toHaveProperty('thumbprint');
  });

  it('of cards must show one of the levels that were set, if any', () => {
    expect(configured().card.provider.requiredAcr).toBeUndefined();
    expect(configured({ CARD_REQUIRED_ACR: ' aal3  crl ' }).card.provider.requiredAcr).toEqual(['aal3', 'crl']);
  });
});
