import { describe, expect, it } from 'vitest';
import { isEntra, isOfOneTenant, tenantOf } from './tenant-of-issuer.js';

const TENANT = '0f9c3a1e-5b7d-4c2a-8e6f-1a2b3c4d5e6f';

describe('the tenant of an issuer', () => {
  it.each([
    `https://login.microsoftonline.com/${TENANT}/v2.0`,
    `https://login.microsoftonline.us/${TENANT}/v2.0`,
    `http://127.0.0.1:4000/${TENANT}/v2.0`,
  ])('is found in %s', (issuer) => {
    expect(tenantOf(issuer)).toBe(TENANT);
  });

  it.each([
    'https://login.microsoftonline.com/common/v2.0',
    `https://login.microsoftonline.com/${TENANT}`,
    `https://login.microsoftonline.com/${TENANT}/v2.0/`,
    `https://login.microsoftonline.com/x/${TENANT}/v2.0`,
    'https://account.example/api/realms/main',
  ])('is not found in %s', (issuer) => {
    expect(tenantOf(issuer)).toBeUndefined();
  });
});

describe('an issuer of one tenant', () => {
  it.each([
    `https://login.microsoftonline.com/${TENANT}/v2.0`,
    'https://account.example/common/v2.0',
    'http://127.0.0.1:4000/oidc',
  ])('is %s', (issuer) => {
    expect(isOfOneTenant(issuer)).toBe(true);
  });

  it.each([
    'https://login.microsoftonline.com/common/v2.0',
    'https://login.microsoftonline.com/organizations/v2.0',
    'https://login.microsoftonline.com/consumers/v2.0',
    'https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0',
    'https://login.microsoftonline.com/university.onmicrosoft.com/v2.0',
    'https://login.microsoftonline.com/{tenantid}/v2.0',
    `https://login.microsoftonline.com/${TENANT.toUpperCase()}/v2.0`,
    `https://login.microsoftonline.com/${TENANT}/v2.0/`,
    `https://login.microsoftonline.com/${TENANT}`,
    'https://login.windows.net/common/v2.0',
    `https://sts.windows.net/${TENANT}/`,
  ])('is not %s', (issuer) => {
    expect(isOfOneTenant(issuer)).toBe(false);
    expect(isEntra(issuer)).toBe(true);
  });
});
