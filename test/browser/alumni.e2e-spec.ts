import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from '../support/axe.js';
import { launchChromium } from '../support/chromium.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';

const SERVICE = '見本の卒業生サービス';

describe('a former member on a small phone', () => {
  let world: ServiceUnderTest;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    world = await serviceUnderTest();
    browser = await launchChromium();
    const context = await browser.newContext({ locale: 'ja-JP', viewport: { width: 360, height: 740 } });
    context.setDefaultTimeout(8_000);
    page = await context.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await world?.stop();
  });

  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const heading = () => page.getByRole('heading', { level: 1 }).innerText();

  async function readCard(card: string): Promise<void> {
    await page.getByRole('radio', { name: card, exact: true }).check();
    await press('認証');
    await page.waitForURL(`${world.url}/**`);
  }

  it('finds the service on the menu, and is asked for the card there', async () => {
    await page.goto(world.url);
    await press('マイナンバーカードで本人確認');
    await readCard('misaki');
    expect(await axeFaults(page)).toEqual([]);
    await press('卒業生サービスに加入する');
    expect(await heading()).toBe('卒業生サービスに加入する');
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('link', { name: `${SERVICE}に進む` }).click();
    expect(await heading()).toBe(`${SERVICE}に伝えることを確認してください`);
  });

  it('sees what would be told, goes back, begins again, and agrees', async () => {
    expect(await axeFaults(page)).toEqual([]);
    await press('同意しないで戻る');
    expect(await heading()).toBe('加入していません');
    await page.goto(`${world.sandboxUrl}/alumni-service`);
    await press('加入する');
    await page.getByRole('checkbox', { name: /^氏名/ }).check();
    await press('同意して進む');
    expect(await heading()).toBe('加入しました');
    expect(await page.locator('#claims').innerText()).toContain('高橋　美咲');
  });

  it('must read the card again the next time, and is told why another card does not serve', async () => {
    await page.goto(`${world.sandboxUrl}/alumni-service/join`);
    expect(await heading()).toBe(`${SERVICE}のための本人確認`);
    expect(await axeFaults(page)).toEqual([]);
    await press('カードを読み取る');
    await readCard('stranger');
    expect(await heading()).toBe('いまは，このカードでは本人確認ができません');
    expect(await axeFaults(page)).toEqual([]);
    await press(`${SERVICE}に戻る`);
    expect(await heading()).toBe('加入していません');
  });

  it('sees on the status page who was told, and takes it back', async () => {
    await page.goto(world.url);
    await press('マイナンバーカードで本人確認');
    await readCard('misaki');
    await page.goto(`${world.url}/status`);
    expect(await axeFaults(page)).toEqual([]);
    await press(`${SERVICE}への同意を取り消す`);
    expect(await page.locator('main').innerText()).not.toContain(SERVICE);
  });
});
