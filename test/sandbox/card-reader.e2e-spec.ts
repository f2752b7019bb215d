import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pasted } from '../support/pasted.js';
import { CardBrowser, type Page, PC, PHONE } from './card-browser.js';
import { CardService, type Started } from './card-service.js';
import { type CardWorld, REDIRECT_URI, startCardWorld } from './card-world.js';

describe('The screen on which a card is read', () => {
  let world: CardWorld;
  let service: CardService;
  let started: Started;
  beforeAll(async () => {
    world = await startCardWorld();
    service = await CardService.of(world);
  });
  beforeEach(async () => {
    started = await service.start();
  });
  afterAll(() => world.stop());

  const post = (browser: CardBrowser, page: Page, part: string, fields: Readonly<Record<string, string>> = {}) =>
    browser.post(`${page.url.href}${part}`, fields);
  const addressForPhone = (page: Page) => /href="([^"]*\/phone-reader\/[^"]*)"/.exec(page.html)![1]!;
  const numberOn = (page: Page) => /\b\d{6}\b/.exec(page.html.replace(/<[^>]*>/g, ' '))![0];
  const isAtService = (page: Page) => page.url.href.startsWith(REDIRECT_URI);

  it('lists cards and results as radio buttons named by their keys alone', async () => {
    const { html } = await new CardBrowser().open(started.url);
    expect(html).toContain('<label for="card-hanako">hanako</label>');
    expect(html).toContain('<label for="result-pin-locked">pin-locked</label>');
    expect(html).toMatch(/<input[^>]*id="result-ok"[^>]*checked/);
    expect(html).toContain('山田　花子');
  });

  it('lets its forms lead to the service and nowhere else', async () => {
    const { headers } = await new CardBrowser().open(started.url);
    const policy = headers.get('content-security-policy');
    expect(policy).toContain("form-action 'self' http://localhost:3999;");
    expect(policy).toContain("default-src 'none'");
  });

  it('asks again where no card was chosen', async () => {
    const browser = new CardBrowser();
    const asked = await post(browser, await browser.open(started.url), '', { result: 'ok' });
    expect(asked.status).toBe(400);
    expect(asked.html).toContain('カードを選んでください');
    expect(isAtService(await post(browser, asked, '', { card: 'ken', result: 'ok' }))).toBe(true);
  });

  it('belongs to the browser that was sent to it', async () => {
    const page = await new CardBrowser().open(started.url);
    const stolen = await post(new CardBrowser(), page, '', { card: 'hanako', result: 'ok' });
    expect(stolen.status).toBe(410);
  });

  it('says after the end that it is over, and where to start again', async () => {
    const browser = new CardBrowser();
    const page = await browser.open(started.url);
    await post(browser, page, '', { card: 'hanako', result: 'ok' });
    const back = await browser.open(page.url);
    expect(back.status).toBe(410);
    expect(back.html).toContain('この手続きは終わっています');
    expect(back.html).toContain('href="http://localhost:3999/"');
  });

  it('offers a phone only the direct way', async () => {
    const page = await new CardBrowser(PHONE).open(started.url);
    expect(page.html).toContain('card-hanako');
    expect(page.html).not.toContain('二次元コード');
  });

  describe('on a PC, with a phone as the reader', () => {
    let pc: CardBrowser;
    let phone: CardBrowser;
    let pcPage: Page;
    let address: string;
    beforeEach(async () => {
      [pc, phone] = [new CardBrowser(PC), new CardBrowser(PHONE)];
      pcPage = await pc.open(started.url);
      address = addressForPhone(pcPage);
    });
    const typeNumber = async () => post(pc, pcPage, '/number', { number: numberOn(await phone.open(address)) });

    it('goes from code to number to answer, and the PC goes on by itself', async () => {
      expect(pcPage.html).toContain('<svg');
      const numbered = await phone.open(address);
      expect(numbered.headers.get('refresh')).toBe('2');
      const waiting = await post(pc, pcPage, '/number', { number: numberOn(numbered) });
      expect(waiting.headers.get('refresh')).toBe('2');
      const done = await phone.post(address, { card: 'hanako', result: 'ok' });
      expect(done.html).toContain('パソコンの画面に戻ってください');
      const answered = await pc.open(waiting.url);
      const tokens = await service.tokens(answered.url, started);
      expect((await service.userInfo(tokens)).name).toBe('山田　花子');
    });

    it('takes the number as a Japanese keyboard types it', async () => {
      const waiting = await post(pc, pcPage, '/number', { number: pasted(numberOn(await phone.open(address))) });
      expect(waiting.headers.get('refresh')).toBe('2');
    });

    it('takes a cancel on the phone to the service as well', async () => {
      await typeNumber();
      await phone.post(address, { result: 'cancel' });
      expect((await pc.open(pcPage.url)).url.searchParams.get('error_description')).toBe('user_cancelled');
    });

    it('takes no answer from the phone before the number is typed', async () => {
      expect((await phone.post(address, { card: 'hanako', result: 'ok' })).status).toBe(410);
      expect(isAtService(await pc.open(pcPage.url))).toBe(false);
    });

    it('asks on the phone, too, for a card', async () => {
      await typeNumber();
      expect((await phone.post(address, { result: 'ok' })).status).toBe(400);
      expect((await phone.open(address)).html).toContain('card-hanako');
    });

    it('closes after five wrong numbers until it is renewed', async () => {
      const number = numberOn(await phone.open(address));
      const wrong = number === '000000' ? '000001' : '000000';
      expect((await post(pc, pcPage, '/number', { number: wrong })).html).toContain('数字が違います');
      for (let tries = 1; tries < 5; tries += 1) await post(pc, pcPage, '/number', { number: wrong });
      const closed = await post(pc, pcPage, '/number', { number });
      expect(closed.html).toContain('もう使えません');
      expect((await phone.open(address)).status).toBe(410);
      const renewed = await post(pc, pcPage, '/renewal');
      expect((await phone.open(addressForPhone(renewed))).status).toBe(200);
    });

    it('forgets the old code when it is renewed', async () => {
      const renewed = await post(pc, pcPage, '/renewal');
      expect(addressForPhone(renewed)).not.toBe(address);
      expect((await phone.open(address)).status).toBe(410);
    });

    it('closes after five minutes', async () => {
      world.advance(5);
      expect((await phone.open(address)).status).toBe(410);
      expect((await pc.open(pcPage.url)).html).toContain('もう使えません');
    });

    it('still takes an answer on the PC itself, and the phone is told that it came too late', async () => {
      expect(isAtService(await post(pc, pcPage, '', { card: 'ken', result: 'ok' }))).toBe(true);
      expect((await phone.open(address)).status).toBe(410);
    });
  });
});
