import { createPublicKey } from 'node:crypto';
import { decodeProtectedHeader, jwtVerify } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AccountProviderOptions } from '../../src/auth/account/account-provider-settings.js';
import { certificateOfKey, certifiedKey, thumbprintOfKey } from '../support/certified-key.js';
import { TENANT } from '../support/lying-provider/shapes.js';
import type { VisitorBrowser } from './visitor-browser.js';
import { worldOfThisFile } from './world.js';

const world = worldOfThisFile();

const ENTRA: Partial<AccountProviderOptions> = {
  credential: { kind: 'private_key_jwt', jwk: certifiedKey, thumbprint: thumbprintOfKey },
  idClaim: 'upn',
  idDomain: 'university.example',
  mfaClaim: 'acrs=c1',
  scope: 'profile',
};

const MEMBER = { sub: 'pairwise', oid: 'object', upn: '0123456789@university.example' };

describe('Entra ID', () => {
  let browser: VisitorBrowser;
  beforeAll(async () => {
    browser = await world.anotherApp({ account: ENTRA });
    world.account.person = MEMBER;
  });

  const signInAs = async (person: Record<string, unknown>) => {
    world.account.person = person;
    const answer = await browser.signIn('account', world.account, 'link');
    world.account.person = MEMBER;
    return answer.body;
  };

  /** The person's own browser, or whoever sits before it, takes something out of the request. */
  const signInWithout = async (...parameters: string[]) => {
    const location = new URL((await browser.start('account', 'link')).headers.location ?? '');
    for (const name of parameters) location.searchParams.delete(name);
    return (await browser.open(world.account.agree(location.href))).body;
  };

  it('is asked for a fresh sign-in within an authentication context, at the tenant’s own address', async () => {
    const location = new URL((await browser.start('account')).headers.location ?? '');
    expect(location.pathname).toBe(`/${TENANT}/oauth2/v2.0/authorize`);
    const { claims = '', ...asked } = Object.fromEntries(location.searchParams);
    expect(asked).toMatchObject({ scope: 'openid profile', prompt: 'login', max_age: '0' });
    expect(JSON.parse(claims)).toEqual({ id_token: { acrs: { essential: true, value: 'c1' } } });
  });

  it('signs a member in, though it dates its tokens back', async () => {
    expect(await signInAs(MEMBER)).toMatchObject({
      issuer: world.account.issuer,
      accountId: '0123456789',
      mfa: true,
      intent: 'link',
    });
  });

  it.each([
    ['a string', { acrs: 'c1' }, true],
    ['among others', { acrs: ['c2', 'c1'] }, true],
    ['another context', { acrs: ['c2'] }, false],
    ['a part of its name', { acrs: 'c10' }, false],
    ['none', { acrs: undefined }, false],
    ['a method instead', { acrs: undefined, amr: ['mfa'] }, false],
  ])('says whether MFA was used by the context: %s', async (_, claims, mfa) => {
    expect(await signInAs({ ...MEMBER, ...claims })).toMatchObject({ accountId: '0123456789', mfa });
  });

  it('is not taken to have used MFA where the context was taken out of the request', async () => {
    expect(await signInWithout('claims')).toMatchObject({ accountId: '0123456789', mfa: false });
  });

  it('signs nobody in by an old session, where the fresh sign-in was taken out of the request', async () => {
    const refused = { code: 'account.rejected', intent: 'link', reason: 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED' };
    expect(await signInWithout('prompt')).toMatchObject(refused);
    expect(await signInWithout('prompt', 'max_age')).toMatchObject(refused);
  });

  it('signs nobody in without auth_time, whatever was asked for', async () => {
    const refused = { code: 'account.rejected', reason: 'OAUTH_INVALID_RESPONSE' };
    expect(await signInAs({ ...MEMBER, auth_time: undefined })).toMatchObject(refused);
  });

  it.each([
    'guest@elsewhere.example',
    '0123456789@elsewhere.example',
    '0123456789_elsewhere.example#EXT#@university.example',
    '0123456789',
  ])('signs no guest in who is called %s at home', async (upn) => {
    expect(await signInAs({ ...MEMBER, upn })).toMatchObject({ code: 'account.rejected', reason: 'account-id' });
  });

  it('knows our key by its certificate', async () => {
    world.account.forget();
    await signInAs(MEMBER);
    const assertion = world.account.tokenRequests[0]?.form.get('client_assertion') ?? '';
    expect(decodeProtectedHeader(assertion)).toEqual({ alg: 'PS256', typ: 'JWT', 'x5t#S256': thumbprintOfKey });
    const { payload } = await jwtVerify(assertion, createPublicKey(certificateOfKey));
    const aud = `${new URL(world.account.issuer).origin}/${TENANT}/oauth2/v2.0/token`;
    expect(payload).toMatchObject({ iss: 'account-client', sub: 'account-client', aud });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(60);
  });
});
