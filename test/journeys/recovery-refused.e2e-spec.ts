import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { formsOf, headingOf, type Page, refusalOf, textOf, titleOf } from '../support/web-browser.js';

const MISAKI = '1000000003';
const TARO = '2000000009';

describe('recovery is refused', () => {
  let world: ServiceUnderTest;
  beforeAll(async () => {
    world = await serviceUnderTest({ RECOVERIES_PER_DAY: '2' });
  });
  afterAll(() => world?.stop());

  const credentials = (account: string) => new Person(world).json(`/accounts/${account}.json`);
  const nothingSpent = async () =>
    expect(await world.database.query(`SELECT 1 FROM verification.spending WHERE purpose = 'recover'`)).toEqual([]);

  it('to somebody who has left, with the menu saying why', async () => {
    const before = await credentials(MISAKI);
    const misaki = new Person(world);
    const menu = await misaki.readCard('misaki');
    expect(textOf(menu)).toContain('離籍（卒業・退職など）したアカウントには');
    expect(actionsOf(menu)).not.toContain('/recovery');
    const refused = await misaki.recover('password');
    expect([refused.status, refusalOf(refused)]).toEqual([422, 'recovery.account-has-left']);
    expect(refused.html).toContain('href="/menu"');
    expect(await credentials(MISAKI)).toEqual(before);
    await nothingSpent();
  });

  it('to an account with special rights, which is sent to the desk', async () => {
    const taro = new Person(world);
    const linked = await taro.link('taro', TARO);
    expect(textOf(linked)).toContain('ひも付けが完了しました');
    const before = await credentials(TARO);
    const menu = await taro.readCard('taro');
    expect(textOf(menu)).toContain('サポート窓口でのみ');
    for (const what of ['password', 'access-pass'] as const) {
      const refused = await taro.recover(what, what === 'password' ? {} : { lost: 'yes' });
      expect([refused.status, refusalOf(refused)]).toEqual([422, 'recovery.account-is-privileged']);
      expect(refused.html).toContain('href="/help"');
    }
    expect(await credentials(TARO)).toEqual(before);
    await nothingSpent();
  });

  it('to a card without a link, by the page and by the form', async () => {
    const stranger = new Person(world);
    const menu = await stranger.readCard('stranger');
    expect(actionsOf(menu)).not.toContain('/recovery');
    const page = await stranger.open('/recovery');
    expect([page.status, refusalOf(page)]).toEqual([404, 'linking.not-linked']);
    const _csrf = formsOf(menu).find(({ hidden }) => hidden['_csrf'])!.hidden['_csrf']!;
    const forced = await stranger.browser.post(`${world.url}/recovery`, { _csrf, what: 'password' });
    expect([forced.status, refusalOf(forced)]).toEqual([404, 'linking.not-linked']);
    await nothingSpent();
  });

  it('to a form without a choice, which comes back with what is wrong', async () => {
    const maria = new Person(world);
    await maria.link('maria', '1000000005');
    await maria.readCard('maria');
    const page = await maria.browser.submit(await maria.open('/recovery'), '/recovery');
    expect([page.status, headingOf(page)]).toEqual([400, '発行したいものを選んでください']);
    expect(titleOf(page)).toMatch(/^エラー：/);
    expect(page.html).toMatch(/role="alert".*href="#what-password"/s);
    expect(page.html).toContain('id="what-password"');
    await nothingSpent();
  });

  it('to a form with a choice that does not exist', async () => {
    const maria = new Person(world, { 'Accept-Language': 'en' });
    await maria.readCard('maria');
    const page = await maria.browser.submit(await maria.open('/recovery'), '/recovery', { what: 'all', lost: 'yes' });
    expect(page.status).toBe(400);
    expect(titleOf(page)).toMatch(/^Error: /);
    await nothingSpent();
  });

  it('to a case that is repeated after the university gave its account special rights', async () => {
    const nobody = new Person(world);
    await nobody.readCard('maria');
    await nobody.recover('password');
    await world.university('1000000005', { privileged: true });
    const before = await credentials('1000000005');
    const refused = await nobody.browser.submit(await nobody.open('/recovery'), '/recovery/step');
    expect([refused.status, refusalOf(refused)]).toEqual([422, 'recovery.account-is-privileged']);
    expect(await credentials('1000000005')).toEqual(before);
    await world.university('1000000005', { privileged: false });
  });

  it('to a link that was recovered by too often, until a day has passed', async () => {
    const maria = new Person(world);
    const ask = async () => {
      await maria.readCard('maria');
      return maria.recover('password');
    };
    expect((await ask()).status).toBe(200);
    const before = await credentials('1000000005');
    const refused = await ask();
    expect([refused.status, refusalOf(refused)]).toEqual([429, 'recovery.too-many']);
    expect(textOf(refused)).toMatch(/1日ほど待って.*サポート窓口/s);
    expect(await credentials('1000000005')).toEqual(before);
    await world.advance('P1D');
    expect((await ask()).status).toBe(200);
  });

  it('and every refusal is put on record, by code', async () => {
    const rows = await world.database.query<{ data: string }[]>(
      `SELECT data FROM audit.record WHERE type = 'recovery.recovery-refused' ORDER BY seq`,
    );
    expect(rows.map(({ data }) => JSON.parse(data).reason)).toEqual([
      'recovery.account-has-left',
      'recovery.account-is-privileged',
      'recovery.account-is-privileged',
      'recovery.account-is-privileged',
      'recovery.too-many',
    ]);
  });
});

function actionsOf(page: Page): string[] {
  return formsOf(page).map(({ action }) => action);
}
