import { createPrivateKey } from 'node:crypto';
import { type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PERSONAS } from '../../src/sandbox/seed/personas.js';
import { type TestSandbox, startTestSandbox } from './support/running-test-sandbox.js';

const MISAKI = '1000000003';
const ADDRESS = `${MISAKI}@g.utac.example.ac.jp`;
const PASSWORD = 'one-time-password';
const SCOPE = 'https://www.googleapis.com/auth/admin.directory.user';

let world: TestSandbox;
beforeAll(async () => {
  world = await startTestSandbox();
});
afterAll(() => world.stop());
beforeEach(() => world.post('/reset'));

const settings = () => world.sandbox.settings;
const key = () =>
  JSON.parse(settings()['GOOGLE_SERVICE_ACCOUNT'] ?? '') as Record<
    'private_key' | 'private_key_id' | 'client_email',
    string
  >;

const token = async (change: JWTPayload = {}, kid = key().private_key_id): Promise<Response> => {
  const { GOOGLE_TOKEN_URL: url = '', GOOGLE_ADMIN: sub = '' } = settings();
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: key().client_email,
    sub,
    aud: url,
    iat: now,
    exp: now + 300,
    scope: `${SCOPE} ${SCOPE}.security`,
  };
  const assertion = await new SignJWT({ ...claims, ...change })
    .setProtectedHeader({ alg: 'RS256', kid })
    .sign(createPrivateKey(key().private_key));
  const grant = { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion };
  return fetch(url, { method: 'POST', body: new URLSearchParams(grant) });
};
const directory = async (method: string, path: string, body?: object, scope = `${SCOPE} ${SCOPE}.security`) => {
  const { access_token: bearer } = (await (await token({ scope })).json()) as { access_token: string };
  return fetch(`${settings()['GOOGLE_API_URL']}/admin/directory/v1${path}`, {
    method,
    headers: { Authorization: `Bearer ${bearer}`, 'Content-Type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
};
const letIn = () =>
  directory('PUT', `/users/${ADDRESS}`, {
    suspended: false,
    orgUnitPath: '/Left/Rescue',
    password: PASSWORD,
    changePasswordAtNextLogin: true,
  });
const signIn = async (password: string) => {
  const browser = world.browser();
  await browser.open('/google');
  await browser.press('ログイン', { メールアドレス: ADDRESS, パスワード: password });
  return browser;
};
const choose = { 新しいパスワード: 'chosen-by-misaki', パスワードの確認入力: 'chosen-by-misaki' };

describe('the pretend Google', () => {
  it('has a user for everybody, suspended where they left', async () => {
    for (const { id, leftDaysAgo } of PERSONAS) {
      const left = leftDaysAgo !== undefined;
      const shown = { suspended: left, orgUnit: left ? '/Left' : '/Members', sessions: 0, tokens: 1, appPasswords: 1 };
      expect(await world.json(`/google/accounts/${id}.json`)).toEqual(shown);
    }
  });

  it('suspends who leaves, and takes back who returns', async () => {
    const say = (standing: string) =>
      fetch(`${world.sandbox.url}/accounts/1000000001.json`, {
        method: 'PATCH',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ standing }),
      });
    await say('left');
    expect(await world.json('/google/accounts/1000000001.json')).toMatchObject({ suspended: true, orgUnit: '/Left' });
    await say('current');
    expect(await world.json('/google/accounts/1000000001.json')).toMatchObject({
      suspended: false,
      orgUnit: '/Members',
    });
  });

  it('tells a user as the Directory API does, or as much of it as was asked', async () => {
    const whole = (await (await directory('GET', `/users/${ADDRESS}`)).json()) as object;
    expect(whole).toMatchObject({ kind: 'admin#directory#user', primaryEmail: ADDRESS, suspensionReason: 'ADMIN' });
    const some = await (await directory('GET', `/users/${ADDRESS}?fields=id,suspended`)).json();
    expect(Object.keys(some as object)).toEqual(['id', 'suspended']);
  });

  it.each([
    ['a user whom nobody is', 'GET', '/users/9999999999@g.utac.example.ac.jp', 404, 'notFound'],
    ['a user of another domain', 'GET', '/users/x@elsewhere.example', 403, 'forbidden'],
    ['an unknown unit', 'PUT', `/users/${ADDRESS}`, 400, 'invalid'],
    ['an administrator', 'PUT', '/users/2000000009@g.utac.example.ac.jp', 403, 'forbidden'],
    ['a token that nobody gave', 'DELETE', `/users/${ADDRESS}/tokens/x`, 404, 'notFound'],
    ['something else', 'GET', '/groups', 404, 'notFound'],
  ])('refuses %s as Google does', async (_name, method, path, status, reason) => {
    const body = method === 'PUT' ? { orgUnitPath: '/Nowhere' } : undefined;
    const answer = await directory(method, path, body);
    expect([answer.status, await answer.json()]).toMatchObject([status, { error: { errors: [{ reason }] } }]);
  });

  it.each<[string, JWTPayload]>([
    ['another issuer', { iss: 'somebody@else.example' }],
    ['another administrator', { sub: ADDRESS }],
    ['another audience', { aud: 'https://elsewhere.example/token' }],
    ['an end long ago', { exp: 1_000 }],
    ['a life of two hours', { exp: Math.floor(Date.now() / 1000) + 7_200 }],
  ])('gives no token for an assertion with %s', async (_name, change) => {
    const answer = await token(change);
    expect([answer.status, await answer.json()]).toEqual([400, { error: 'invalid_grant' }]);
  });

  it('gives no token for another key or a scope that is not delegated', async () => {
    expect((await token({}, 'another')).status).toBe(400);
    const answer = await token({ scope: 'https://www.googleapis.com/auth/drive' });
    expect([answer.status, await answer.json()]).toEqual([401, { error: 'unauthorized_client' }]);
  });

  it('lets a token do no more than its scopes, and nobody without one', async () => {
    expect((await directory('POST', `/users/${ADDRESS}/signOut`, undefined, SCOPE)).status).toBe(403);
    expect((await directory('GET', `/users/${ADDRESS}`, undefined, `${SCOPE}.security`)).status).toBe(403);
    const bare = await fetch(`${settings()['GOOGLE_API_URL']}/admin/directory/v1/users/${ADDRESS}`);
    expect(bare.status).toBe(401);
  });

  it('forgets everything when everything starts over', async () => {
    await letIn();
    await signIn(PASSWORD);
    await world.post('/reset');
    expect(await world.json(`/google/accounts/${MISAKI}.json`)).toMatchObject({ suspended: true, sessions: 0 });
  });
});

describe('a person who is let in', () => {
  it('chooses a password, sees mails and files, and leaves', async () => {
    await letIn();
    const browser = await signIn(PASSWORD);
    expect((await browser.open('/google')).html).not.toContain('マイドライブ');
    await browser.press('パスワードを変更', choose);
    expect(browser.page.html).toContain('マイドライブ');
    await browser.press('ログアウト');
    expect(browser.page.html).toContain('Googleにログイン');
    expect((await signIn(PASSWORD)).page.html).toContain('正しくありません');
    expect((await signIn('chosen-by-misaki')).page.html).toContain('マイドライブ');
  });

  it.each([
    ['short', 'short', '8文字以上'],
    [PASSWORD, PASSWORD, '異なるもの'],
    ['chosen-by-misaki', 'chosen-by-mistake', '一致しません'],
  ])('cannot choose %s and %s', async (fresh, repeated, said) => {
    await letIn();
    const browser = await signIn(PASSWORD);
    await browser.press('パスワードを変更', { 新しいパスワード: fresh, パスワードの確認入力: repeated });
    expect([browser.page.status, browser.page.html]).toEqual([400, expect.stringContaining(said)]);
  });

  it.each<[string, object, string]>([
    ['is suspended', { suspended: true }, '停止されています'],
    ['is in a unit with single sign-on', { orgUnitPath: '/Members' }, '大学のサインイン'],
  ])('is out at once, and stays out, where the account %s', async (_name, change, said) => {
    await letIn();
    const browser = await signIn(PASSWORD);
    await browser.press('パスワードを変更', choose);
    await directory('PUT', `/users/${ADDRESS}`, change);
    expect((await browser.open('/google')).html).not.toContain('マイドライブ');
    expect((await signIn('chosen-by-misaki')).page.html).toContain(said);
  });

  it('is out where the sessions were ended', async () => {
    await letIn();
    const browser = await signIn(PASSWORD);
    expect((await directory('POST', `/users/${ADDRESS}/signOut`)).status).toBe(204);
    expect((await browser.open('/google')).html).toContain('Googleにログイン');
  });
});
