import { describe, expect, it } from 'vitest';
import { certificateOfKey, certifiedKey } from '../../test/support/certified-key.js';
import { DEVELOPMENT_DATA_KEYS } from './development-data-keys.js';
import { crossChecks } from './environment-cross-checks.js';
import { Environment } from './environment.js';

const PRODUCTION: Partial<Environment> = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://verify.example',
  DATABASE_URL: 'postgres://db.example/verify?sslmode=verify-full',
  DATA_KEYS: `1:${Buffer.alloc(32, 1).toString('base64')}`,
  SMTP_URL: 'smtps://mail.example',
  CARD_ISSUER: 'https://card.example',
  CARD_CLIENT_ID: 'RP1',
  CARD_PRIVATE_JWK: '{"kty":"EC","d":"x"}',
  ACCOUNT_ISSUER: 'https://account.example',
  ACCOUNT_CLIENT_ID: 'client',
  ACCOUNT_CLIENT_SECRET: 'secret',
  ACCOUNT_ID_CLAIM: 'upn',
  ACCOUNT_MFA_CLAIM: 'amr=mfa',
};

const faultsWith = (change: Partial<Environment>) =>
  crossChecks(Object.assign(new Environment(), PRODUCTION, change)).map((fault) => fault.split(':')[0]);

describe('a service in production', () => {
  it('lacks nothing when it has everything of its own', () => {
    expect(faultsWith({})).toEqual([]);
  });

  it.each([
    'PUBLIC_URL',
    'DATABASE_URL',
    'DATA_KEYS',
    'SMTP_URL',
    'CARD_ISSUER',
    'CARD_CLIENT_ID',
    'CARD_PRIVATE_JWK',
    'ACCOUNT_ISSUER',
    'ACCOUNT_CLIENT_ID',
    'ACCOUNT_CLIENT_SECRET',
    'ACCOUNT_ID_CLAIM',
    'ACCOUNT_MFA_CLAIM',
  ] as const)('needs %s', (name) => {
    expect(faultsWith({ [name]: undefined })).toEqual([name]);
  });

  it.each([
    ['PUBLIC_URL', 'http://verify.example'],
    ['CARD_ISSUER', 'http://card.example'],
    ['CARD_AUTHORIZATION_URL', 'http://card.example/auth'],
    ['CARD_TOKEN_URL', 'http://card.example/token'],
    ['CARD_USERINFO_URL', 'http://card.example/userinfo'],
    ['CARD_JWKS_URL', 'http://card.example/certs'],
    ['ACCOUNT_ISSUER', 'http://account.example'],
    ['DATABASE_URL', 'postgres://db.example/verify?sslmode=disable'],
    ['DATABASE_URL', 'postgres://db.example/verify?application_name=x&sslmode=no-verify'],
    ['DATABASE_URL', 'postgres://db.example/verify?sslmode=allow'],
    ['DATABASE_URL', 'postgres://db.example/verify?sslmode=prefer'],
    ['SMTP_URL', 'smtps://mail.example?tls.rejectUnauthorized=False'],
    ['NODE_TLS_REJECT_UNAUTHORIZED', '0'],
  ] as const)('does not run with %s=%s', (name, value) => {
    expect(faultsWith({ [name]: value })).toEqual([name]);
    expect(faultsWith({ [name]: value, NODE_ENV: 'development' })).toEqual([]);
  });

  it('does not run with keys that everybody knows, nor does anything that has to do with real people', () => {
    expect(faultsWith({ DATA_KEYS: DEVELOPMENT_DATA_KEYS })).toEqual(['DATA_KEYS']);
    expect(faultsWith({ DATA_KEYS: DEVELOPMENT_DATA_KEYS, NODE_ENV: 'development' })).toEqual(['DATA_KEYS']);
  });

  it('does not run with the sandbox', () => {
    expect(faultsWith({ SANDBOX: 'on' })).toEqual(['SANDBOX']);
  });
});

describe('a service without the sandbox', () => {
  const outside = { NODE_ENV: 'development' };

  it('proves itself to the account’s provider by a secret or by a key', () => {
    const key = { ACCOUNT_CLIENT_SECRET: undefined, ACCOUNT_PRIVATE_JWK: '{"kty":"EC","d":"x"}' };
    expect(faultsWith({ ...outside, ...key })).toEqual([]);
    expect(faultsWith({ ...outside, ...key, ACCOUNT_PRIVATE_JWK: undefined })).toEqual(['ACCOUNT_CLIENT_SECRET']);
  });

  it('seals under a key that it has', () => {
    expect(faultsWith({ ...outside, DATA_KEY_IN_USE: '1' })).toEqual([]);
    expect(faultsWith({ ...outside, DATA_KEY_IN_USE: '2' })).toEqual(['DATA_KEY_IN_USE']);
  });
});

describe('a service whose account provider is Entra ID', () => {
  const entra: Partial<Environment> = {
    ACCOUNT_ISSUER: 'https://login.microsoftonline.com/0f9c3a1e-5b7d-4c2a-8e6f-1a2b3c4d5e6f/v2.0',
    ACCOUNT_CLIENT_SECRET: undefined,
    ACCOUNT_PRIVATE_JWK: JSON.stringify(certifiedKey),
    ACCOUNT_CERTIFICATE: certificateOfKey,
    ACCOUNT_ID_DOMAIN: 'university.example',
  };

  it('lacks nothing with key, certificate and domain, or with a secret and the domain', () => {
    expect(faultsWith(entra)).toEqual([]);
    const secret = { ACCOUNT_CLIENT_SECRET: 'secret', ACCOUNT_PRIVATE_JWK: undefined, ACCOUNT_CERTIFICATE: undefined };
    expect(faultsWith({ ...entra, ...secret })).toEqual([]);
  });

  it('needs the certificate of its key, and no other’s', () => {
    const other = { ...certifiedKey, n: certifiedKey.n.replace(/^./, 'A') };
    expect(faultsWith({ ...entra, ACCOUNT_CERTIFICATE: undefined })).toEqual(['ACCOUNT_CERTIFICATE']);
    expect(faultsWith({ ...entra, ACCOUNT_PRIVATE_JWK: JSON.stringify(other) })).toEqual(['ACCOUNT_CERTIFICATE']);
  });

  it.each(['upn', 'preferred_username', 'email', 'unique_name'])('needs a domain where ids are in %s', (claim) => {
    const names = { ...entra, ACCOUNT_ID_CLAIM: claim, ACCOUNT_ID_DOMAIN: undefined };
    expect(faultsWith(names)).toEqual(['ACCOUNT_ID_DOMAIN']);
    expect(faultsWith({ ...names, ACCOUNT_ID_CLAIM: 'employeeid' })).toEqual([]);
    expect(faultsWith({ ...names, ACCOUNT_ISSUER: 'https://account.example' })).toEqual([]);
  });
});

describe('a service with the sandbox', () => {
  const bare = Object.fromEntries(Object.keys(PRODUCTION).map((name) => [name, undefined]));
  const sandboxed = { ...bare, NODE_ENV: 'development', SANDBOX: 'on' } as const;

  it('needs nothing', () => {
    expect(faultsWith(sandboxed)).toEqual([]);
  });

  it('needs all of a provider that is named', () => {
    expect(faultsWith({ ...sandboxed, CARD_ISSUER: 'http://127.0.0.1:9' })).toEqual([
      'CARD_CLIENT_ID',
      'CARD_PRIVATE_JWK',
    ]);
    expect(faultsWith({ ...sandboxed, ACCOUNT_ISSUER: 'http://127.0.0.1:9' })).toEqual([
      'ACCOUNT_CLIENT_ID',
      'ACCOUNT_ID_CLAIM',
      'ACCOUNT_MFA_CLAIM',
      'ACCOUNT_CLIENT_SECRET',
    ]);
  });
});
