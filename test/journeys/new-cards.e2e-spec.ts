import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { headingOf, type Page, refusalOf, textOf } from '../support/web-browser.js';

const HANAKO = '0123456789';

describe('with a card of hanako linked,', () => {
  let world: ServiceUnderTest;
  let person: Person;
  beforeAll(async () => {
    world = await serviceUnderTest();
  });
  beforeEach(async () => {
    await world.reset();
    await new Person(world).link('hanako', HANAKO);
    await world.advance('PT30S');
    person = new Person(world);
  });
  afterAll(() => world?.stop());

  const standing = async () =>
    world.database.query<object[]>(
      `SELECT ended_at IS NULL AS live, end_reason AS reason, usable_from IS NOT NULL AS waits, held_because AS held
         FROM linking.link WHERE account_id = $1 ORDER BY linked_at`,
      [HANAKO],
    );
  const replace = async (card: string): Promise<Page> =>
    person.browser.submit(await person.signIn(await person.readCard(card), HANAKO), '/link');

  it.each(['hanako-renewed', 'hanako-renamed', 'hanako-new-phone'])('%s is the same card still', async (card) => {
    expect(textOf(await person.readCard(card))).toContain(HANAKO);
    expect((await person.recover('password')).status).toBe(200);
  });

  it.each(['hanako-reissued', 'hanako-new-number'])('%s is another card and recovers nothing', async (card) => {
    const menu = await person.readCard(card);
    expect(textOf(menu)).toContain('新しいカードとして扱われます');
    expect(refusalOf(await person.recover('password'))).toBe('linking.not-linked');
  });

  it.each(['hanako-reissued', 'hanako-new-number'])('%s replaces it after a word of warning', async (card) => {
    const confirm = await person.signIn(await person.readCard(card), HANAKO);
    expect(textOf(confirm)).toContain('このUTokyo Accountにひも付けられている別のカード');
    expect(textOf(await person.browser.submit(confirm, '/link'))).toContain('ひも付けが完了しました');
    expect(await standing()).toEqual([
      { live: false, reason: 'replaced', waits: false, held: null },
      { live: true, reason: null, waits: false, held: null },
    ]);
    await person.readCard(card);
    expect((await person.recover('password')).status).toBe(200);
    expect(textOf(await new Person(world).readCard('hanako'))).not.toContain(HANAKO);
  });

  it('a card of somebody else replaces it, but is held, and waits even when the name is cleared up', async () => {
    const menu = await replace('stranger');
    expect(textOf(menu)).toContain('保留中です');
    expect(await standing()).toContainEqual({ live: true, reason: null, waits: true, held: 'names' });
    await world.university(HANAKO, { names: ['見知 良太'] });
    await world.advance('PT15M');
    await person.readCard('stranger');
    await expect
      .poll(async () => refusalOf(await person.recover('password')), { timeout: 10_000 })
      .toBe('linking.link-is-waiting');
    const status = await person.open('/status');
    expect(textOf(status)).toContain('待ち時間があります');
    await world.advance('P3D');
    await person.readCard('stranger');
    expect((await person.recover('password')).status).toBe(200);
  });

  it('waits three days in the place of a card with another name, though the university knows the new one', async () => {
    await world.university(HANAKO, { names: ['見知 良太', '山田 花子'] });
    const confirm = await person.signIn(await person.readCard('stranger'), HANAKO);
    expect(textOf(confirm)).toContain('72時間');
    expect(textOf(await person.browser.submit(confirm, '/link'))).toContain('待ち時間があります');
    const refused = await (await readAgain('stranger')).recover('password');
    expect([refused.status, refusalOf(refused)]).toEqual([422, 'linking.link-is-waiting']);
    await world.advance('P3D');
    expect((await (await readAgain('stranger')).recover('password')).status).toBe(200);
  });

  it('is told from the sign-in side that the card in hand no longer matches, and replaces it', async () => {
    await person.signIn(await person.open('/status'), HANAKO, 'status');
    const found = await person.readCard('hanako-reissued', 'ok', 'status');
    expect(textOf(found)).toContain('読み取ったカードは，ひも付けられているカードと一致しません');
    expect(found.html).toContain('href="/link"');
    const confirm = await person.open('/link');
    expect(textOf(await person.browser.submit(confirm, '/link'))).toContain('ひも付けが完了しました');
  });

  async function readAgain(card: string): Promise<Person> {
    const again = new Person(world);
    await again.readCard(card);
    return again;
  }

  describe('a rehearsal', () => {
    it('says that the card works, and changes and spends nothing', async () => {
      const before = await world.database.query('SELECT * FROM linking.link');
      const page = await person.readCard('hanako', 'ok', 'rehearsal');
      expect([page.url.pathname, headingOf(page)]).toEqual(['/rehearsal', 'このカードは使えます']);
      expect(textOf(page)).toContain('申請できます');
      expect(await world.database.query('SELECT * FROM linking.link')).toEqual(before);
      expect((await person.recover('password')).status).toBe(200);
    });

    it('begins on a page that says what it is', async () => {
      expect(headingOf(await person.open('/rehearsal'))).toBe('カードの動作確認');
    });

    it('says that another card is not linked, and how to link it', async () => {
      const page = await person.readCard('hanako-reissued', 'ok', 'rehearsal');
      expect(headingOf(page)).toBe('このカードはひも付けされていません');
      const confirm = await person.signIn(page, HANAKO);
      expect(headingOf(confirm)).toBe('ひも付けの内容を確認してください');
    });

    it('says why a card would not work', async () => {
      const left = await new Person(world).readCard('misaki', 'ok', 'rehearsal');
      expect(headingOf(left)).toBe('いまは使えません');
      expect(textOf(left)).toContain('離籍したアカウントには発行できません');
    });
  });
});
