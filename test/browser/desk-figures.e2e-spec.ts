import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SeededFigures } from '../desk/seeded-figures.js';
import { axeFaults } from '../support/axe.js';
import { launchChromium } from '../support/chromium.js';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';

const AUDITOR = '2000000009';
const FONT = 'Noto Sans CJK JP';
const KINDS: readonly (readonly [string, BrowserContextOptions])[] = [
  ['a small phone', { viewport: { width: 360, height: 740 } }],
  ['a wide screen', { viewport: { width: 1280, height: 900 } }],
  ['forced colours', { viewport: { width: 800, height: 900 }, forcedColors: 'active' }],
];

let world: ServiceUnderTest;
let browser: Browser;
let cookie: string;

beforeAll(async () => {
  world = await serviceUnderTest();
  const seeded = new SeededFigures(world.database);
  const ids = await seeded.group({ faculty: '大学院新領域創成科学研究科', kind: 'student', accounts: 90, linked: 50 });
  await seeded.group({ faculty: '文学部', kind: 'student', accounts: 40, linked: 2, leaving: 12 });
  for (const days of [9, 16, 23]) await seeded.events('linking.link-used', ids.slice(0, 50 - days), days);
  const auditor = new Person(world);
  await auditor.signIn(await auditor.open('/desk'), AUDITOR);
  cookie = auditor.browser.cookie('__Host-account') ?? '';
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

describe.each(['ja-JP', 'en-US'])('the figures in %s', (locale) => {
  async function open(options: BrowserContextOptions): Promise<Page> {
    const context = await browser.newContext({ locale, ...options });
    // A cookie of this name is taken for https only; the browser holds localhost for as good.
    const account = { name: '__Host-account', value: cookie, url: world.url.replace('http:', 'https:'), secure: true };
    await context.addCookies([account]);
    const page = await context.newPage();
    await page.goto(`${world.url}/desk/figures`);
    return page;
  }

  it.each(KINDS)('can be read by everybody on %s', async (_name, options) => {
    const page = await open(options);
    expect(await page.locator('table').count()).toBe(8);
    expect(await axeFaults(page)).toEqual([]);
    const known = locale !== 'ja-JP' || (await page.evaluate((font) => document.fonts.check(`16px "${font}"`), FONT));
    const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(known && width > 0).toBe(false);
    await page.context().close();
  });

  it('draw their bars in proportion, and in colours of their own choice where these are forced', async () => {
    const page = await open({ viewport: { width: 1280, height: 900 }, forcedColors: 'active' });
    const widths = await page
      .locator('table:has(#uses) rect')
      .evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width));
    expect(widths).toHaveLength(3);
    expect((widths[0] ?? 0) / (widths[2] ?? 1)).toBeCloseTo(27 / 41, 1);
    const bar = page.locator('table:has(#uses) svg').first();
    const [fill, text] = await bar.evaluate((svg) => [getComputedStyle(svg).fill, getComputedStyle(svg).color]);
    expect(fill).toBe(text);
    await page.context().close();
  });
});
