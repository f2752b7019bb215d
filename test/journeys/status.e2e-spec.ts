import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { formsOf, headingOf, textOf } from '../support/web-browser.js';

const HANAKO = '0123456789';

describe('the status', () => {
  let world: ServiceUnderTest;
  beforeAll(async () => {
    world = await serviceUnderTest();
    await new Person(world).link('hanako', HANAKO);
  });
  afterAll(() => world?.stop());

  it('asks by which proof to look', async () => {
    const page = await new Person(world).open('/status');
    expect([page.status, headingOf(page)]).toEqual([200, '連携状況の確認']);
    expect(formsOf(page).map(({ action, hidden }) => [action, hidden['then']])).toEqual([
      ['/oidc/card/start', 'status'],
      ['/oidc/account/start', 'status'],
    ]);
  });

  it('is shown to the card', async () => {
    const page = await new Person(world).readCard('hanako', 'ok', 'status');
    expect([page.url.pathname, headingOf(page)]).toEqual(['/status', '連携しています']);
    for (const part of [HANAKO, '山田　花子', '（日本時間）', 'まだ利用していません', '有効です', '申請できます']) {
      expect(textOf(page)).toContain(part);
    }
  });

  it('is shown to the account', async () => {
    await world.advance('PT30S');
    const person = new Person(world);
    const page = await person.signIn(await person.open('/status'), HANAKO, 'status');
    expect([page.url.pathname, headingOf(page)]).toEqual(['/status', '連携しています']);
    expect(textOf(page)).toContain('山田　花子');
  });

  it('says when the link was last used', async () => {
    const person = new Person(world);
    await person.readCard('hanako');
    await person.recoverByCode('access-pass');
    const status = textOf(await person.open('/status'));
    expect(status).not.toContain('まだ利用していません');
    expect(status.match(/（日本時間）/g)).toHaveLength(4);
    expect(status).toMatch(/これまでの利用.*（日本時間）\s*一時アクセスパスの発行/s);
  });

  it('spends nothing: the same reading recovers afterwards', async () => {
    const person = new Person(world);
    await person.readCard('hanako', 'ok', 'status');
    expect((await person.recover('access-pass')).status).toBe(200);
  });

  it('invites a card that is not linked', async () => {
    const page = await new Person(world).readCard('stranger', 'ok', 'status');
    expect(headingOf(page)).toBe('連携していません');
    // The card was read a moment ago, so the menu can go on with it.
    expect(page.html).toContain('<a class="button" href="/menu">');
  });

  it('invites an account that is not linked', async () => {
    const person = new Person(world, { 'Accept-Language': 'en' });
    const page = await person.signIn(await person.open('/status'), '1000000005', 'status');
    expect(headingOf(page)).toBe('Not linked');
    expect(formsOf(page).map(({ action }) => action)).toEqual(['/oidc/card/start']);
  });

  it('is shown to the card of somebody who has left', async () => {
    const page = await new Person(world).readCard('misaki', 'ok', 'status');
    expect(textOf(page)).toContain('1000000003');
  });
});
