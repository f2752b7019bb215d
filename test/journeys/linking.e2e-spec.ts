import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { formsOf, headingOf, type Page, refusalOf, textOf } from '../support/web-browser.js';

const HANAKO = '0123456789';
const ICHIRO = '2000000002';
const MARIA = '1000000005';

const hintIn = (page: Page) => formsOf(page).find(({ action }) => action === '/oidc/account/start')?.hidden['hint'];

describe('linking', () => {
  let world: ServiceUnderTest;
  let hanako: Person;
  let confirm: Page;
  beforeAll(async () => {
    world = await serviceUnderTest();
    hanako = new Person(world);
  });
  afterAll(() => world?.stop());

  const links = () =>
    world.database.query<object[]>(
      'SELECT id, version, account_id, linked_at, ended_at FROM linking.link ORDER BY linked_at',
    );
  const changesNothing = async (attempt: () => Promise<Page>): Promise<Page> => {
    const before = await links();
    const page = await attempt();
    expect(await links()).toEqual(before);
    return page;
  };

  it('shows both sides and what is kept before anything is linked', async () => {
    const menu = await hanako.readCard('hanako');
    expect(menu.html).toContain('ひも付けはまだ完了していません');
    confirm = await changesNothing(() => hanako.signIn(menu, HANAKO));
    expect([confirm.url.pathname, headingOf(confirm)]).toEqual(['/link', 'ひも付けの内容を確認してください']);
    for (const part of ['山田　花子', '山田 花子', HANAKO, '連携ID', 'まだ完了していません']) {
      expect(textOf(confirm)).toContain(part);
    }
    expect(textOf(confirm)).not.toContain('一致しません');
  });

  it('is done by one press, and the menu says so', async () => {
    const menu = await hanako.browser.submit(confirm, '/link');
    expect(menu.url.pathname).toBe('/menu');
    expect(textOf(menu)).toContain('ひも付けが完了しました');
    expect(textOf(menu)).toContain(HANAKO);
  });

  it('by reloading the form changes nothing and leads to the menu again', async () => {
    const menu = await changesNothing(() => hanako.browser.submit(confirm, '/link'));
    expect([menu.status, menu.url.pathname]).toEqual([200, '/menu']);
  });

  it('the same again says so and changes nothing', async () => {
    await world.advance('PT30S');
    const menu = await hanako.readCard('hanako');
    expect(formsOf(menu).filter(({ action }) => action === '/oidc/account/start')).toEqual([]);
    const page = await changesNothing(() => hanako.open('/link'));
    expect(headingOf(page)).toBe('すでにひも付けされています');
  });

  it('by the renewed card is the same again', async () => {
    await hanako.readCard('hanako-renewed');
    expect(headingOf(await changesNothing(() => hanako.open('/link')))).toBe('すでにひも付けされています');
  });

  it('a card that is linked to another account of the same kind is refused', async () => {
    const thief = new Person(world);
    const menu = await thief.readCard('hanako');
    const page = await changesNothing(() => signInToLink(thief, menu, MARIA));
    expect([page.status, refusalOf(page)]).toEqual([409, 'linking.card-already-linked']);
    const forced = await changesNothing(() => forceLink(thief, menu));
    expect([forced.status, refusalOf(forced)]).toEqual([409, 'linking.card-already-linked']);
  });

  it('eleven minutes after the sign-in asks for it again, and then links', async () => {
    const person = new Person(world);
    const first = await person.readCard('maria');
    const old = await person.signIn(first, MARIA);
    await world.advance('PT9M');
    await person.readCard('maria');
    await world.advance('PT2M');
    const page = await person.open('/link');
    expect(headingOf(page)).toBe('UTokyo Accountでサインインしてください');
    expect(hintIn(page)).toBe(`${MARIA}@utac.example.ac.jp`);
    const refused = await changesNothing(() => person.browser.submit(old, '/link'));
    expect([refused.status, refusalOf(refused)]).toEqual([401, 'linking.fresh-sign-in-needed']);
    expect(hintIn(refused)).toBe(`${MARIA}@utac.example.ac.jp`);
    // Whoever wants another account is not held to this one.
    expect([hintIn(old), hintIn(first)]).toEqual([undefined, undefined]);
    const again = await person.signIn(page, MARIA);
    expect(headingOf(await person.browser.submit(again, '/link'))).toBe('手続きを選んでください');
    expect(await links()).toContainEqual(expect.objectContaining({ account_id: MARIA, ended_at: null }));
  });

  it('by two presses at once links once', async () => {
    const person = new Person(world);
    const page = await person.signIn(await person.readCard('ken'), '1000000001');
    await Promise.all([1, 2, 3].map(() => person.browser.submit(page, '/link')));
    expect((await links()).filter((link) => 'account_id' in link && link.account_id === '1000000001')).toHaveLength(1);
  });

  it('is impossible for somebody who has left, who cannot sign in', async () => {
    const person = new Person(world);
    const menu = await person.readCard('stranger');
    const page = await changesNothing(() => person.signIn(menu, '1000000003'));
    expect([page.status, page.url.origin]).toEqual([400, world.sandboxUrl]);
  });

  it('two cards and one account at once leaves one link', async () => {
    const [one, other] = [new Person(world), new Person(world)];
    const first = await one.signIn(await one.readCard('ichiro'), ICHIRO);
    await world.advance('PT30S');
    const second = await other.signIn(await other.readCard('stranger'), ICHIRO);
    const pages = await Promise.all([one.browser.submit(first, '/link'), other.browser.submit(second, '/link')]);
    expect(pages.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });

  /** A menu with a linked card offers no sign-in; somebody can come by the first page's form all the same. */
  async function signInToLink(person: Person, menu: Page, account: string): Promise<Page> {
    const _csrf = formsOf(menu).find(({ hidden }) => hidden['_csrf'])!.hidden['_csrf']!;
    const page = await person.browser.post(`${world.url}/oidc/account/start`, { _csrf, then: 'link' });
    return person.answerSignIn(page, account);
  }

  function forceLink(person: Person, page: Page): Promise<Page> {
    const _csrf = formsOf(page).find(({ hidden }) => hidden['_csrf'])!.hidden['_csrf']!;
    return person.browser.post(`${world.url}/link`, { _csrf });
  }
});
