import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { axeFaults } from '../support/axe.js';
import { launchChromium } from '../support/chromium.js';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';

const HANAKO = '0123456789';
const VERIFY = 'マイナンバーカードで本人確認';
const RECOVER = 'UTokyo Accountの多要素認証の再設定、パスワードのリセットを申請する';

/** The story of the service, as 山田 花子 lives it in a phone-sized window. */
describe('a person with a card', () => {
  let world: ServiceUnderTest;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let person: Person;

  beforeAll(async () => {
    world = await serviceUnderTest();
    person = new Person(world);
    browser = await launchChromium();
    context = await browser.newContext({ locale: 'ja-JP', viewport: { width: 360, height: 740 } });
    page = await context.newPage();
    context.setDefaultTimeout(8_000);
  });

  afterAll(async () => {
    await browser?.close();
    await world?.stop();
  });

  const button = (name: string, on = page) => on.getByRole('button', { name, exact: true });
  const accessible = async (on = page) => expect(await axeFaults(on), on.url()).toEqual([]);

  async function readCard(card: string, result = 'ok'): Promise<void> {
    await button(VERIFY).click();
    await accessible();
    await page.getByRole('radio', { name: card, exact: true }).check();
    await page.getByRole('radio', { name: result, exact: true }).check();
    await button('認証').click();
    await page.waitForURL(`${world.url}/**`);
    await accessible();
  }

  async function signIn(on: Page, password: string, code: string | undefined): Promise<void> {
    await on.getByLabel('ユーザー名').fill(HANAKO);
    await on.getByLabel('パスワード', { exact: true }).fill(password);
    if (code) await on.getByLabel('確認コード').fill(code);
    await button('サインイン', on).click();
  }

  async function nextCode(): Promise<string> {
    // A code is good once; half a minute later the phone shows another.
    await fetch(`${world.sandboxUrl}/clock`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ advance: 'PT30S' }),
    });
    return person.phoneCode(HANAKO);
  }

  async function mailAbout(subject: string): Promise<void> {
    await vi.waitFor(
      async () => expect((await person.mails()).map((mail) => mail.subject).join('\n')).toContain(subject),
      { timeout: 10_000, interval: 200 },
    );
  }

  it('links the card and the account', async () => {
    await page.goto(world.url);
    await accessible();
    await readCard('hanako');
    await button('UTokyo Accountでサインイン').click();
    await accessible();
    await signIn(page, `Sandbox-${HANAKO}`, await nextCode());
    await page.waitForURL(`${world.url}/link`);
    await accessible();
    await expect.poll(() => page.locator('main').innerText()).toContain(HANAKO);
    expect(await page.locator('main').innerText()).toContain('山田　花子');
    await button('ひも付けを行う').click();
    await page.waitForURL(`${world.url}/menu`);
    await accessible();
    expect(await button('上記のひも付けを解除する').isVisible()).toBe(true);
    await mailAbout('マイナンバーカードとの連携のお知らせ');
  });

  it('gets a password for the card, and must choose another at the university', async () => {
    await page.goto(world.url);
    await readCard('hanako');
    await button(RECOVER).click();
    await accessible();
    await page.getByRole('radio', { name: 'パスワード（パスワードを忘れた）' }).check();
    await button('発行する').click();
    await accessible();
    const password = await page.locator('output').innerText();
    expect(password).toMatch(/^[A-HJ-NP-Za-kmnp-z2-9]{16}$/);
    await mailAbout('パスワード発行のお知らせ');

    const university = await context.newPage();
    await university.goto(`${world.sandboxUrl}/account`);
    await signIn(university, password, await nextCode());
    await university.getByRole('heading', { name: 'パスワードの更新' }).waitFor();
    await accessible(university);
    await university.getByLabel('現在のパスワード').fill(password);
    await university.getByLabel('新しいパスワード').fill('Mountain-river-2026');
    await university.getByLabel('パスワードの確認入力').fill('Mountain-river-2026');
    await button('更新', university).click();
    await university.getByText('サインインしました').waitFor();
    await accessible(university);
    await university.close();
  });

  it('does not show the password again, but can have another', async () => {
    await page.goto(`${world.url}/recovery`);
    await accessible();
    expect(await page.locator('output').count()).toBe(0);
    expect(await button('もう一度発行する').isVisible()).toBe(true);
  });

  it('gets an access pass after losing the phone, and registers a new one with it', async () => {
    await page.goto(world.url);
    await readCard('hanako');
    await button(RECOVER).click();
    await page.getByRole('radio', { name: '一時アクセスパス（多要素認証の設定）' }).check();
    await page.getByRole('checkbox', { name: '電話をなくした，または盗まれた' }).check();
    await button('発行する').click();
    await page.getByLabel('確認コード').fill(await person.mailedCode('hanako@mail.example'));
    await button('確認する').click();
    await button('一時アクセスパスを発行する').click();
    await page.getByRole('heading', { name: '一時アクセスパスが発行されました' }).waitFor();
    await accessible();
    const pass = await page.locator('output').innerText();
    await mailAbout('一時アクセスパス発行のお知らせ');

    const university = await context.newPage();
    await university.goto(`${world.sandboxUrl}/security-info`);
    await signIn(university, pass, undefined);
    await button('新しい方法を登録する', university).click();
    await accessible(university);
    await university.getByLabel('確認コード').fill(await nextCode());
    await button('登録する', university).click();
    await accessible(university);
    await university.close();

    const fresh = await browser.newContext({ locale: 'ja-JP' });
    const again = await fresh.newPage();
    await again.goto(`${world.sandboxUrl}/account`);
    await signIn(again, 'Mountain-river-2026', await nextCode());
    await again.getByText('サインインしました').waitFor();
    await fresh.close();
  });

  it('gets in with one reading of the card after losing phone and password', async () => {
    await page.goto(world.url);
    await readCard('hanako');
    await button(RECOVER).click();
    await page.getByRole('radio', { name: '両方' }).check();
    await page.getByRole('checkbox', { name: '電話をなくした，または盗まれた' }).check();
    await button('発行する').click();
    await page.getByRole('heading', { name: '確認コードの入力' }).waitFor();
    await accessible();
    await page.getByLabel('確認コード').fill('1234');
    await button('確認する').click();
    expect(await page.getByText('8桁の数字を入力してください').isVisible()).toBe(true);
    await accessible();
    await page.getByLabel('確認コード').fill(await person.mailedCode('hanako@mail.example'));
    await button('確認する').click();
    await button('一時アクセスパスを発行する').waitFor();
    await accessible();
    await button('一時アクセスパスを発行する').click();
    await page.getByRole('heading', { name: '一時アクセスパスが発行されました' }).waitFor();
    await accessible();
    const pass = await page.locator('output').innerText();

    const university = await (await browser.newContext({ locale: 'ja-JP' })).newPage();
    await university.goto(`${world.sandboxUrl}/security-info`);
    await signIn(university, pass, undefined);
    await button('新しい方法を登録する', university).click();
    await university.getByLabel('確認コード').fill(await nextCode());
    await button('登録する', university).click();
    await university.getByText('認証アプリ').first().waitFor();

    await button('続けてパスワードを発行する').click();
    await page.getByRole('heading', { name: 'パスワードが発行されました' }).waitFor();
    await accessible();
    const password = await page.locator('output').innerText();
    await university.goto(`${world.sandboxUrl}/account`);
    await signIn(university, password, await nextCode());
    await university.getByLabel('現在のパスワード').fill(password);
    await university.getByLabel('新しいパスワード').fill('Valley-forest-2027');
    await university.getByLabel('パスワードの確認入力').fill('Valley-forest-2027');
    await button('更新', university).click();
    await university.getByText('サインインしました').waitFor();
    await university.context().close();
  });

  it('unlinks, after which the card recovers nothing', async () => {
    await page.goto(world.url);
    await readCard('hanako');
    await button('上記のひも付けを解除する').click();
    await page.waitForURL(`${world.url}/unlink/done`);
    await accessible();
    await mailAbout('連携解除のお知らせ');

    await page.goto(world.url);
    await readCard('hanako');
    expect(await button(RECOVER).count()).toBe(0);
    await page.goto(`${world.url}/recovery`);
    await accessible();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('ひも付けされていません');
  });
});
