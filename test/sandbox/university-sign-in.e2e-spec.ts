import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pasted } from '../support/pasted.js';
import type { PretendBrowser } from './support/pretend-browser.js';
import { askToSignIn } from './support/relying-party.js';
import { type TestSandbox, startTestSandbox } from './support/running-test-sandbox.js';

const HANAKO = '0123456789';
const PASSWORD = `Sandbox-${HANAKO}`;

let world: TestSandbox;
let browser: PretendBrowser;

beforeAll(async () => {
  world = await startTestSandbox();
});
afterAll(() => world.stop());
beforeEach(async () => {
  await world.post('/reset');
  browser = world.browser();
});

const ask = (more?: Record<string, string>) => askToSignIn(world.sandbox.settings, more);
const callback = () => browser.page.leftFor ?? new URL('http://nowhere.example');
const credentials = async (username = HANAKO) => ({
  ユーザー名: username,
  パスワード: PASSWORD,
  確認コード: await world.codeOn(HANAKO),
});

describe('the sign-in for the service', () => {
  it('takes user name, password and code at once and says who signed in and how', async () => {
    const asked = await ask();
    await browser.open(asked.address);
    expect(browser.labels()).toEqual(['ユーザー名', 'パスワード', '確認コード']);
    await browser.press('サインイン', await credentials());
    const claims = await asked.claimsOf(callback());
    expect(claims).toMatchObject({ account_id: HANAKO, amr: ['pwd', 'mfa'], roles: [] });
    expect(Math.abs(Number(claims.auth_time) - Date.now() / 1000)).toBeLessThan(60);
  });

  it('takes the university address as a user name', async () => {
    const asked = await ask();
    await browser.open(asked.address);
    await browser.press('サインイン', await credentials(`${HANAKO}@utac.example.ac.jp`));
    expect((await asked.claimsOf(callback()))['account_id']).toBe(HANAKO);
  });

  it('has the name filled in where the caller knows who comes, and takes another all the same', async () => {
    const asked = await ask({ login_hint: '1000000001@utac.example.ac.jp' });
    await browser.open(asked.address);
    expect(browser.valueOf('ユーザー名')).toBe('1000000001@utac.example.ac.jp');
    await browser.press('サインイン', await credentials());
    expect((await asked.claimsOf(callback()))['account_id']).toBe(HANAKO);
  });

  it.each(['/account', '/security-info'])('of its own page %s has it filled in, too', async (page) => {
    await browser.open(`${page}?login_hint=${HANAKO}%40utac.example.ac.jp`);
    expect(browser.valueOf('ユーザー名')).toBe(`${HANAKO}@utac.example.ac.jp`);
    await browser.press('サインイン', await credentials());
    expect(browser.page.path).toBe(page);
    expect(browser.page.html).toContain(`<strong>${HANAKO}@utac.example.ac.jp</strong>`);
  });

  it('asks for the code alone where it was left out, and takes no code without the password', async () => {
    const asked = await ask();
    await browser.open(asked.address);
    await browser.press('サインイン', { ユーザー名: HANAKO, パスワード: PASSWORD });
    expect(browser.page.status).toBe(200);
    expect(browser.labels()).toEqual(['確認コード']);
    await browser.press('サインイン', { 確認コード: pasted(await world.codeOn(HANAKO)) });
    expect((await asked.claimsOf(callback()))['amr']).toEqual(['pwd', 'mfa']);
  });

  it('leads back with access_denied when the person cancels', async () => {
    await browser.open((await ask()).address);
    await browser.follow('やめて戻る');
    expect(callback().searchParams.get('error')).toBe('access_denied');
  });

  it('does not ask again in the same browser', async () => {
    await browser.open((await ask()).address);
    await browser.press('サインイン', await credentials());
    const again = await ask();
    await browser.open(again.address);
    expect((await again.claimsOf(callback()))['account_id']).toBe(HANAKO);
  });

  it.each<Record<string, string>>([{ prompt: 'login' }, { max_age: '0' }])(
    'asks again when the service wants it: %o',
    async (more) => {
      await browser.open((await ask()).address);
      await browser.press('サインイン', await credentials());
      const again = await ask(more);
      await browser.open(again.address);
      expect(browser.page.path).toMatch(/^\/sign-in\//);
      expect(browser.labels()).toContain('パスワード');
      await browser.press('サインイン', await credentials());
      expect((await again.claimsOf(callback()))['account_id']).toBe(HANAKO);
    },
  );

  it('counts the age of a session by the clock that can be moved', async () => {
    await browser.open((await ask()).address);
    await browser.press('サインイン', await credentials());
    await world.post('/clock', { advance: 'PT10M' });
    await browser.open((await ask({ max_age: '300' })).address);
    expect(browser.labels()).toContain('パスワード');
  });

  it('lets another person sign in in the same browser', async () => {
    await browser.open((await ask()).address);
    await browser.press('サインイン', await credentials());
    const other = await ask({ prompt: 'login' });
    await browser.open(other.address);
    const code = await world.codeOn('2000000002');
    await browser.press('サインイン', { ユーザー名: '2000000002', パスワード: 'Sandbox-2000000002', 確認コード: code });
    expect((await other.claimsOf(callback()))['account_id']).toBe('2000000002');
  });

  it('forgets sessions that were revoked', async () => {
    await browser.open((await ask()).address);
    await browser.press('サインイン', await credentials());
    await world.directory('POST', `/accounts/${HANAKO}/sessions/revocation`);
    await browser.open((await ask()).address);
    expect(browser.labels()).toContain('パスワード');
  });

  it('ends a sign-in that is under way when sessions are revoked', async () => {
    await browser.open((await ask()).address);
    await browser.press('サインイン', { ユーザー名: HANAKO, パスワード: PASSWORD });
    await world.directory('POST', `/accounts/${HANAKO}/sessions/revocation`);
    await browser.press('サインイン', { 確認コード: await world.codeOn(HANAKO) });
    expect(browser.page.html).toContain('はじめからやり直してください');
  });

  it('tells a desk operator by a role', async () => {
    const asked = await ask();
    await browser.open(asked.address);
    const code = await world.codeOn('2000000010');
    await browser.press('サインイン', { ユーザー名: '2000000010', パスワード: 'Sandbox-2000000010', 確認コード: code });
    expect((await asked.claimsOf(callback()))['roles']).toEqual(['desk']);
  });

  it('says so when the browser comes back to a sign-in that is over', async () => {
    await browser.open((await ask()).address);
    const { path } = browser.page;
    await browser.press('サインイン', await credentials());
    await browser.open(path);
    expect(browser.page.status).toBe(410);
    expect(browser.page.html).toContain('このサインインは終わっています');
  });
});

describe('wrong answers', () => {
  it('are refused without giving the password back', async () => {
    await browser.open('/account');
    await browser.press('サインイン', { ...(await credentials()), パスワード: 'Wrong-password-1' });
    expect(browser.page.status).toBe(400);
    expect(browser.page.html).toContain('ユーザー名またはパスワードが正しくありません');
    expect(browser.page.html).toContain(`value="${HANAKO}"`);
    expect(browser.page.html).not.toContain('Wrong-password-1');
  });

  it('include a code that was used before', async () => {
    const used = await credentials();
    await browser.open('/account');
    await browser.press('サインイン', used);
    const other = world.browser();
    await other.open('/account');
    await other.press('サインイン', used);
    expect(other.page.html).toContain('確認コードが正しくありません');
  });

  it('include the user name of nobody', async () => {
    await browser.open('/account');
    await browser.press('サインイン', await credentials('9999999999'));
    expect(browser.page.html).toContain('ユーザー名またはパスワードが正しくありません');
  });

  it('are limited to ten in a row, also at once, until ten minutes have passed', async () => {
    const wrong = async () => {
      const each = world.browser();
      await each.open('/account');
      return (await each.press('サインイン', { ユーザー名: HANAKO, パスワード: PASSWORD, 確認コード: 'x' })).html;
    };
    const pages = await Promise.all(Array.from({ length: 13 }, wrong));
    expect(pages.filter((html) => html.includes('確認コードが正しくありません'))).toHaveLength(10);
    expect(pages.filter((html) => html.includes('しばらくサインインできません'))).toHaveLength(3);

    await browser.open('/account');
    await browser.press('サインイン', await credentials());
    expect(browser.page.html).toContain('しばらくサインインできません');
    await world.post('/clock', { advance: 'PT11M' });
    await browser.press('サインイン', await credentials());
    expect(browser.page.html).toContain('サインインしました');
  });

  it('are not forgiven by the password alone', async () => {
    for (let n = 0; n < 10; n += 1) {
      await browser.open('/account');
      if (browser.labels().includes('パスワード')) {
        await browser.press('サインイン', { ユーザー名: HANAKO, パスワード: PASSWORD });
      }
      await browser.press('サインイン', { 確認コード: 'x' });
    }
    await browser.press('サインイン', { 確認コード: await world.codeOn(HANAKO) });
    expect(browser.page.html).toContain('しばらくサインインできません');
  });

  it('are all answers of somebody who has left', async () => {
    await browser.open('/account');
    const code = await world.codeOn('1000000003');
    await browser.press('サインイン', { ユーザー名: '1000000003', パスワード: 'Sandbox-1000000003', 確認コード: code });
    expect(browser.page.html).toContain('離籍により使えなくなりました');
  });
});
