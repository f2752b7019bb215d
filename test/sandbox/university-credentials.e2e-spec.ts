import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { codeOf, stepAt } from '../../src/sandbox/university/credentials/totp.js';
import { pasted } from '../support/pasted.js';
import type { PretendBrowser } from './support/pretend-browser.js';
import { askToSignIn } from './support/relying-party.js';
import { type TestSandbox, startTestSandbox } from './support/running-test-sandbox.js';

const HANAKO = '0123456789';
const PASSWORD = `Sandbox-${HANAKO}`;
const TEMPORARY = 'Temporary4you234';
const CHOSEN = 'Chosen-by-hanako-1';

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

const issuePass = async () => (await (await world.directory('POST', `/accounts/${HANAKO}/access-pass`)).json()).code;
const signIn = async (at: PretendBrowser, password: string) => {
  const code = await world.codeOn(HANAKO);
  return at.press('サインイン', { ユーザー名: HANAKO, パスワード: password, 確認コード: code });
};

describe('a temporary password', () => {
  beforeEach(async () => {
    await world.directory('PUT', `/accounts/${HANAKO}/temporary-password`, { password: TEMPORARY });
  });

  it('must be changed before the sign-in ends', async () => {
    const asked = await askToSignIn(world.sandbox.settings);
    await browser.open(asked.address);
    await signIn(browser, TEMPORARY);
    expect(browser.page.html).toContain('<h1>パスワードの更新</h1>');
    expect(browser.labels()).toEqual(['現在のパスワード', '新しいパスワード', 'パスワードの確認入力']);
    expect((await world.account(HANAKO)).mustChangePassword).toBe(true);

    await browser.press('更新', {
      現在のパスワード: TEMPORARY,
      新しいパスワード: CHOSEN,
      パスワードの確認入力: CHOSEN,
    });
    const claims = await asked.claimsOf(browser.page.leftFor ?? new URL('http://nowhere.example'));
    expect(claims).toMatchObject({ account_id: HANAKO, amr: ['pwd', 'mfa'] });

    const later = world.browser();
    await later.open('/account');
    await signIn(later, CHOSEN);
    expect(later.page.html).toContain('サインインしました');
  });

  it('takes the old one out of use', async () => {
    await browser.open('/account');
    await signIn(browser, PASSWORD);
    expect(browser.page.html).toContain('ユーザー名またはパスワードが正しくありません');
  });

  it.each([
    ['現在のパスワードが正しくありません', 'Wrong-password-1', CHOSEN, CHOSEN],
    ['12文字以上64文字以下', TEMPORARY, 'Short-1', 'Short-1'],
    ['現在と異なる', TEMPORARY, TEMPORARY, TEMPORARY],
    ['一致しません', TEMPORARY, CHOSEN, `${CHOSEN}x`],
  ])('is not replaced when the answer is wrong: %s', async (words, current, fresh, repeated) => {
    await browser.open('/account');
    await signIn(browser, TEMPORARY);
    await browser.press('更新', { 現在のパスワード: current, 新しいパスワード: fresh, パスワードの確認入力: repeated });
    expect(browser.page.html).toContain(words);
    expect((await world.account(HANAKO)).mustChangePassword).toBe(true);
  });
});

describe('an access pass', () => {
  it('signs in without a code and counts as MFA', async () => {
    const asked = await askToSignIn(world.sandbox.settings);
    await browser.open(asked.address);
    await browser.press('サインイン', { ユーザー名: HANAKO, パスワード: await issuePass() });
    const claims = await asked.claimsOf(browser.page.leftFor ?? new URL('http://nowhere.example'));
    expect(claims['amr']).toEqual(['tap', 'mfa']);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['a newer one', issuePass],
    ['its withdrawal', () => world.directory('DELETE', `/accounts/${HANAKO}/access-pass`)],
    ['its end after ten minutes', () => world.post('/clock', { advance: 'PT10M' })],
  ])('no longer opens after %s', async (_name, event) => {
    const pass = await issuePass();
    await event();
    await browser.open('/account');
    await browser.press('サインイン', { ユーザー名: HANAKO, パスワード: pass });
    expect(browser.page.html).toContain('ユーザー名またはパスワードが正しくありません');
  });

  it('opens once', async () => {
    const pass = await issuePass();
    const pages = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const each = world.browser();
        await each.open('/account');
        return (await each.press('サインイン', { ユーザー名: HANAKO, パスワード: pass })).html;
      }),
    );
    expect(pages.filter((html) => html.includes('サインインしました'))).toHaveLength(1);
  });

  it('lets a new phone be registered, which alone signs in afterwards', async () => {
    const lost = await world.codeOn(HANAKO);
    const { methods } = await (await world.directory('GET', `/accounts/${HANAKO}/methods`)).json();
    await world.directory('DELETE', `/accounts/${HANAKO}/methods/${methods[0].id}`);
    await browser.open('/security-info');
    await signIn(browser, PASSWORD);
    expect(browser.page.html).toContain('多要素認証が登録されていません');

    await browser.press('サインイン', { ユーザー名: HANAKO, パスワード: await issuePass() });
    expect(browser.page.html).toContain('登録されている方法はありません');
    await browser.press('新しい方法を登録する');
    await browser.press('登録する', { 確認コード: lost });
    expect(browser.page.html).toContain('確認コードが正しくありません');
    await browser.press('登録する', { 確認コード: pasted(await world.codeOn(HANAKO)) });
    expect(browser.page.html).toContain('認証アプリ');
    await browser.press('サインアウト');

    await browser.open('/account');
    await browser.press('サインイン', { ユーザー名: HANAKO, パスワード: PASSWORD, 確認コード: lost });
    expect(browser.page.html).toContain('確認コードが正しくありません');
    await signIn(browser, PASSWORD);
    expect(browser.page.html).toContain('サインインしました');
  });
});

describe('security info', () => {
  beforeEach(async () => {
    await browser.open('/security-info');
    await signIn(browser, PASSWORD);
  });

  it('holds several methods, and the earlier one signs in still', async () => {
    const [{ secret }] = await world.database.query('SELECT secret FROM sandbox.method WHERE account_id = $1', [
      HANAKO,
    ]);
    await browser.press('新しい方法を登録する');
    await browser.press('登録する', { 確認コード: await world.codeOn(HANAKO) });
    expect((await world.account(HANAKO)).methods).toBe(2);
    const other = world.browser();
    await other.open('/account');
    const next = codeOf(secret, stepAt(new Date()) + 1);
    await other.press('サインイン', { ユーザー名: HANAKO, パスワード: PASSWORD, 確認コード: next });
    expect(other.page.html).toContain('サインインしました');
  });

  it('removes a method', async () => {
    await browser.press('削除する');
    expect(browser.page.html).toContain('登録されている方法はありません');
    expect((await world.account(HANAKO)).methods).toBe(0);
  });

  it('takes a secret off the phone when the registration is given up', async () => {
    await browser.press('新しい方法を登録する');
    await browser.press('やめる');
    const other = world.browser();
    await other.open('/account');
    await signIn(other, PASSWORD);
    expect(other.page.html).toContain('サインインしました');
  });

  it('does not touch what belongs to somebody else', async () => {
    const [{ id }] = await world.database.query(`SELECT id FROM sandbox.method WHERE account_id = '2000000002'`);
    browser.page = {
      ...browser.page,
      html: browser.page.html.replace(/methods\/[\w-]+\/removal/, `methods/${id}/removal`),
    };
    await browser.press('削除する');
    expect((await world.account('2000000002')).methods).toBe(1);
  });

  it('is left by signing out', async () => {
    await browser.press('サインアウト');
    await browser.open('/security-info');
    expect(browser.labels()).toContain('パスワード');
  });
});
