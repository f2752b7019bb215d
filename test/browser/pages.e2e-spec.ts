import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from '../support/axe.js';
import { launchChromium } from '../support/chromium.js';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';

const OPEN_PAGES = [
  '/',
  '/help',
  '/privacy',
  '/api/docs',
  '/api/docs/getLinkState',
  '/api/docs/tellAccounts',
  '/status',
  '/unlink',
  '/erasure',
  '/erasure/done',
  '/rehearsal',
  '/unlink/done',
  '/menu',
  '/link',
  '/recovery',
  '/nowhere',
  '/objections/x',
];

// The pages of the outcomes differ in their words only, so each is seen in one language.
const LANGUAGES = [
  {
    locale: 'ja-JP',
    verify: 'マイナンバーカードで本人確認',
    font: 'Noto Sans CJK JP',
    card: 'ken',
    account: '1000000001',
    outcomes: ['cancel', 'pin-locked', 'expired'],
  },
  {
    locale: 'en-US',
    verify: 'Verify identity with My Number Card',
    font: undefined,
    card: 'maria',
    account: '1000000005',
    outcomes: ['cancel', 'revoked', 'server-error'],
  },
];

let world: ServiceUnderTest;
let browser: Browser;

beforeAll(async () => {
  world = await serviceUnderTest();
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

describe.each(LANGUAGES)(
  'the pages in $locale on a small phone',
  ({ locale, verify, font, card, account, outcomes }) => {
    let context: BrowserContext;
    let page: Page;

    beforeAll(() => open());
    afterAll(() => context?.close());

    async function open(options: { javaScriptEnabled?: boolean } = {}): Promise<void> {
      await context?.close();
      context = await browser.newContext({ locale, viewport: { width: 360, height: 740 }, ...options });
      context.setDefaultTimeout(8_000);
      page = await context.newPage();
    }

    async function readCard(read: string, result: string): Promise<void> {
      await page.goto(world.url);
      await page.getByRole('button', { name: verify, exact: true }).click();
      await page.getByRole('radio', { name: read, exact: true }).check();
      await page.getByRole('radio', { name: result, exact: true }).check();
      await page.getByRole('button', { name: '認証' }).click();
      await page.waitForURL(`${world.url}/**`);
    }

    /** Widths are true only where the language has a font. */
    async function overflows(): Promise<boolean> {
      const known = font === undefined || (await page.evaluate((name) => document.fonts.check(`16px "${name}"`), font));
      return known && (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth));
    }

    it.each(OPEN_PAGES)('%s can be read by everybody', async (path) => {
      await page.goto(world.url + path);
      expect(await axeFaults(page)).toEqual([]);
      expect(await overflows()).toBe(false);
      expect(await page.locator('h1').count()).toBe(1);
    });

    it.each(outcomes)('the page after %s says what to do next', async (outcome) => {
      await readCard('hanako', outcome);
      expect(await axeFaults(page)).toEqual([]);
      expect(await overflows()).toBe(false);
      expect(await page.locator('main').getByRole('button').or(page.locator('main a.button')).count()).toBeGreaterThan(
        0,
      );
      expect(await page.locator('main').innerText()).toContain('card.');
    });

    it('goes on with one press after a cancel', async () => {
      await readCard('hanako', 'cancel');
      await page.locator('main').getByRole('button').click();
      await page.getByRole('radio', { name: 'hanako', exact: true }).check();
      await page.getByRole('button', { name: '認証' }).click();
      await page.waitForURL(`${world.url}/menu`);
      expect(await axeFaults(page)).toEqual([]);
    });

    it('needs no script, not even to show a password', async () => {
      await new Person(world).link(card, account);
      await open({ javaScriptEnabled: false });
      await readCard(card, 'ok');
      await page.goto(`${world.url}/recovery`);
      await page.locator('input[value=password]').check();
      await page.locator('main form[action="/recovery"] button').click();
      expect(await page.locator('output').innerText()).toMatch(/^\w{16}$/);
      expect(await page.locator('[data-copy]:visible').count()).toBe(0);
    });
  },
);
