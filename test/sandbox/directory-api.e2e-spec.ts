import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestSandbox, startTestSandbox } from './support/running-test-sandbox.js';

let world: TestSandbox;

beforeAll(async () => {
  world = await startTestSandbox();
});
afterAll(() => world.stop());
beforeEach(() => world.post('/reset'));

describe('the directory', () => {
  it('gives the facts of an account', async () => {
    expect(await (await world.directory('GET', '/accounts/0123456789')).json()).toEqual({
      accountId: '0123456789',
      kind: 'student',
      standing: 'current',
      leftAt: null,
      endsAt: null,
      mergedInto: null,
      names: ['山田 花子', 'ヤマダ ハナコ', 'YAMADA Hanako'],
      addresses: ['0123456789@utac.example.ac.jp', 'hanako@mail.example'],
      language: 'ja',
      personId: 'person-hanako',
      privileged: false,
      roles: [],
      faculty: '文学部',
      signInName: '0123456789@utac.example.ac.jp',
    });
  });

  it('knows both accounts of one person', async () => {
    const personOf = async (id: string) => (await (await world.directory('GET', `/accounts/${id}`)).json()).personId;
    expect(await personOf('1000000001')).toBe(await personOf('2000000001'));
  });

  it('tells when somebody left', async () => {
    const { standing, leftAt } = await (await world.directory('GET', '/accounts/1000000003')).json();
    expect(standing).toBe('left');
    expect((Date.now() - Date.parse(leftAt)) / 86_400_000).toBeCloseTo(30, 1);
  });

  it.each([undefined, 'Bearer wrong', 'Basic x'])('answers nobody without its token: %s', async (Authorization) => {
    const url = `${world.sandbox.settings['SANDBOX_DIRECTORY_URL']}/accounts/0123456789`;
    const answer = await fetch(url, Authorization ? { headers: { Authorization } } : {});
    expect(answer.status).toBe(401);
  });

  it.each(['/accounts/9999999999', '/accounts/9999999999/credentials', '/accounts/x'])(
    'does not know %s',
    async (path) => {
      const answer = await world.directory('GET', path);
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ status: 404, code: 'account-unknown' });
    },
  );

  it('says when credentials changed', async () => {
    const evidence = async () => (await world.directory('GET', '/accounts/0123456789/credentials')).json();
    const before = await evidence();
    expect(before).toMatchObject({ methods: 1 });
    expect(before).not.toHaveProperty('accessPassIssuedAt');
    await world.directory('PUT', '/accounts/0123456789/temporary-password', { password: 'Temporary4you234' });
    await world.directory('POST', '/accounts/0123456789/access-pass');
    const { methods } = await (await world.directory('GET', '/accounts/0123456789/methods')).json();
    await world.directory('DELETE', `/accounts/0123456789/methods/${methods[0].id}`);
    const after = await evidence();
    expect(Date.parse(after.passwordChangedAt)).toBeGreaterThan(Date.parse(before.passwordChangedAt));
    expect(Date.parse(after.accessPassIssuedAt)).toBeGreaterThan(Date.now() - 60_000);
    expect(after.methods).toBe(0);
  });

  it('issues an access pass of ten minutes', async () => {
    const answer = await world.directory('POST', '/accounts/0123456789/access-pass');
    const { code, expiresAt } = await answer.json();
    expect(answer.status).toBe(201);
    expect(code).toMatch(/^[A-Za-z2-9]{12}$/);
    expect((Date.parse(expiresAt) - Date.now()) / 60_000).toBeCloseTo(10, 0);
  });

  it.each(['Short-1', 'only small letters', ''])(
    'refuses the password %j, which breaks the policy',
    async (password) => {
      const answer = await world.directory('PUT', '/accounts/0123456789/temporary-password', { password });
      expect(answer.status).toBe(422);
      expect(await answer.json()).toMatchObject({ code: 'password-against-policy' });
    },
  );

  it('makes nothing for an account that has left', async () => {
    const password = await world.directory('PUT', '/accounts/1000000003/temporary-password', {
      password: 'Temporary4you234',
    });
    const pass = await world.directory('POST', '/accounts/1000000003/access-pass');
    expect([password.status, pass.status]).toEqual([409, 409]);
  });
});

it('shows anybody an account without its secrets', async () => {
  const text = JSON.stringify(await world.account('0123456789'));
  expect(text).toContain('hanako@mail.example');
  expect(text).toContain('"methods":1');
  expect(text).not.toMatch(/hash|secret|password_/);
});
