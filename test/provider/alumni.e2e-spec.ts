import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { formsOf, headingOf, type Page, refusalOf, textOf } from '../support/web-browser.js';

const JOIN = '/alumni-service/join';

interface Claims {
  readonly sub: string;
  readonly aud: string;
  readonly acr: string;
  readonly amr: readonly string[];
  readonly auth_time: number;
  readonly name?: string;
  readonly verified_claims?: {
    readonly verification: { readonly trust_framework: string; readonly time: string };
    readonly claims: { readonly membership: readonly Record<string, string>[] };
  };
}

describe('a person whom an alumni service sends here', () => {
  let world: ServiceUnderTest;
  let person: Person;
  beforeAll(async () => {
    world = await serviceUnderTest();
  });
  beforeEach(async () => {
    await world.reset();
    person = new Person(world);
  });
  afterAll(() => world?.stop());

  const join = (who = person) => who.browser.open(`${world.sandboxUrl}${JOIN}`);
  const readCard = async (asked: Page, card: string, who = person) =>
    who.answerReader(await who.browser.submit(asked, '/oidc/card/start'), card);
  const actionOf = (page: Page, end = '') =>
    formsOf(page)
      .map(({ action }) => action)
      .find((action) => new RegExp(`^/alumni/requests/[\\w-]+${end}$`).test(action))!;
  const agree = (consent: Page, fields = {}, who = person) => who.browser.submit(consent, actionOf(consent), fields);
  const decline = (page: Page) => person.browser.submit(page, actionOf(page, '/decline'));
  const told = (page: Page): Claims =>
    JSON.parse(/<pre id="claims">(.*?)<\/pre>/s.exec(page.html)![1]!.replaceAll('&quot;', '"')) as Claims;

  it('who has left is known there again, by a number that is neither the account nor the card', async () => {
    const asked = await join();
    expect(headingOf(asked)).toBe('見本の卒業生サービスのための本人確認');
    const consent = await readCard(asked, 'misaki');
    expect(headingOf(consent)).toBe('見本の卒業生サービスに伝えることを確認してください');
    const claims = told(await agree(consent));
    expect(claims).toMatchObject({ aud: 'alumni-service', acr: 'urn:utokyo-account:acr:my-number-card' });
    expect(claims.amr).toEqual(['sc', 'pin', 'mfa']);
    expect(Math.abs(claims.auth_time - Date.now() / 1000)).toBeLessThan(60);
    expect(claims.verified_claims?.claims.membership).toEqual([
      expect.objectContaining({
        kind: 'student',
        standing: 'former',
        until: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      }),
    ]);
    expect(claims).not.toHaveProperty('name');
    expect(JSON.stringify(claims)).not.toContain('1000000003');

    const again = told(await agree(await readCard(await join(), 'misaki')));
    expect(again.sub).toBe(claims.sub);
  });

  it('tells the name only with a tick', async () => {
    const claims = told(await agree(await readCard(await join(), 'misaki'), { name: 'yes' }));
    expect(claims.name).toBe('高橋　美咲');
  });

  it('goes back untold by declining, before the card and after it', async () => {
    expect(textOf(await decline(await join()))).toContain('access_denied');
    expect(textOf(await decline(await readCard(await join(), 'misaki')))).toContain('access_denied');
  });

  it('is told why a card that is not linked cannot serve, and goes back', async () => {
    const page = await readCard(await join(), 'hanako');
    expect(headingOf(page)).toBe('いまは，このカードでは本人確認ができません');
    expect(textOf(await decline(page))).toContain('access_denied');
  });

  it('answers each request once, and only in the browser that the service sent', async () => {
    const consent = await readCard(await join(), 'misaki');
    const stranger = new Person(world);
    expect(refusalOf(await stranger.open(consent.url.pathname))).toBe('provider.request-over');
    await agree(consent);
    expect(refusalOf(await agree(consent))).toBe('provider.request-over');
  });

  it('must read the card again for another request, and for a reading that served elsewhere', async () => {
    await agree(await readCard(await join(), 'misaki'));
    expect(headingOf(await join())).toBe('見本の卒業生サービスのための本人確認');
  });

  it('sees on the status page what is told, and takes it back', async () => {
    await agree(await readCard(await join(), 'misaki'));
    await person.readCard('misaki');
    const status = await person.open('/status');
    expect(textOf(status)).toContain('見本の卒業生サービス（最後に伝えた日時');
    const after = await person.browser.submit(status, '/status/consents/alumni-service/withdraw');
    expect(textOf(after)).not.toContain('見本の卒業生サービス（最後に伝えた日時');
  });

  it('finds the way there on the menu', async () => {
    const menu = await person.readCard('misaki');
    const list = await person.open('/alumni');
    expect(menu.html).toContain('卒業生サービスに加入する');
    expect(list.html).toContain(`href="${world.sandboxUrl}${JOIN}"`);
  });

  it('is too late after half an hour', async () => {
    const asked = await join();
    await world.advance('PT31M');
    expect(refusalOf(await person.open(asked.url.pathname))).toBe('provider.request-over');
  });
});
