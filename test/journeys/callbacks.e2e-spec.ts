import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { headingOf, refusalOf, textOf } from '../support/web-browser.js';

const CALLBACK = '/oidc/card/callback';
const CANCELLED = { ja: '本人確認を中止しました', en: 'You stopped the verification' } as const;

describe('coming back from the card', () => {
  let world: ServiceUnderTest;
  beforeAll(async () => {
    world = await serviceUnderTest();
  });
  afterAll(() => world?.stop());

  const proofs = async () => {
    const [row] = await world.database.query<{ count: number }[]>('SELECT count(*)::int FROM verification.proof');
    return row!.count;
  };
  /** A person who has read the card, and the address that leads back with it, not opened yet. */
  const almostBack = async (card = 'hanako', language: 'ja' | 'en' = 'ja') => {
    const person = new Person(world, { 'Accept-Language': language });
    person.browser.stopBefore(CALLBACK);
    const { url: callback } = await person.readCard(card);
    person.browser.stopBefore(undefined);
    return { person, callback };
  };

  it('twice, as by reload or the back button, leads on to the menu and proves nothing more', async () => {
    const { person, callback } = await almostBack();
    expect(headingOf(await person.browser.open(callback))).toBe('手続きを選んでください');
    const before = await proofs();
    const again = await person.browser.open(callback);
    expect([again.status, refusalOf(again)]).toEqual([409, 'card.unknown-transaction']);
    expect(again.html).toContain('href="/menu"');
    expect(await proofs()).toBe(before);
    expect(textOf(await person.open('/menu'))).toContain('山田　花子');
  });

  it('at the same time in two requests proves once', async () => {
    const { person, callback } = await almostBack();
    const before = await proofs();
    const pages = await Promise.all(Array.from({ length: 4 }, () => person.browser.open(callback)));
    expect(pages.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409]);
    expect(await proofs()).toBe(before + 1);
  });

  it('in another browser is refused, gives it nothing, and leaves the way free for the right one', async () => {
    const { person, callback } = await almostBack();
    const other = new Person(world);
    await other.open('/');
    const refused = await other.browser.open(callback);
    expect([refused.status, refusalOf(refused)]).toEqual([422, 'card.other-browser']);
    expect(other.browser.cookie('__Host-card')).toBeUndefined();
    expect(headingOf(await person.browser.open(callback))).toBe('手続きを選んでください');
  });

  it('in a browser that was never here is refused as well', async () => {
    const { callback } = await almostBack();
    expect(refusalOf(await new Person(world).browser.open(callback))).toBe('card.other-browser');
  });

  it('in two tabs proves in both, the second in place of the first', async () => {
    const person = new Person(world);
    const home = await person.open('/');
    const first = await person.browser.submit(home, '/oidc/card/start', { then: 'menu' });
    const second = await person.browser.submit(home, '/oidc/card/start', { then: 'status' });
    const [menu, status] = [await person.answerReader(first, 'ichiro'), await person.answerReader(second, 'maria')];
    expect([menu.url.pathname, status.url.pathname]).toEqual(['/menu', '/status']);
    expect(textOf(menu)).toContain('鈴木　一郎');
    expect(textOf(await person.open('/menu'))).toContain('GARCIA　LOPEZ　MARIA');
  });

  it('after a quarter of an hour is too late, is put on record, and can be begun again', async () => {
    const { person, callback } = await almostBack();
    await world.advance('PT16M');
    const late = await person.browser.open(callback);
    expect([late.status, refusalOf(late), headingOf(late)]).toEqual([422, 'card.timed-out', '時間が過ぎました']);
    expect(await world.database.query(`SELECT data FROM audit.record WHERE data LIKE '%card.timed-out%'`)).toHaveLength(
      1,
    );
    const reader = await person.browser.submit(late, '/oidc/card/start');
    expect(headingOf(await person.answerReader(reader, 'hanako'))).toBe('手続きを選んでください');
  });

  it('with the address of the other provider is refused', async () => {
    const { person, callback } = await almostBack();
    const swapped = new URL(callback.href.replace('/oidc/card/', '/oidc/account/'));
    expect(refusalOf(await person.browser.open(swapped))).toBe('account.unknown-transaction');
  });

  it('with a code that was changed is refused without a proof', async () => {
    const { person, callback } = await almostBack();
    callback.searchParams.set('code', 'another-code');
    const refused = await person.browser.open(callback);
    expect([refused.status, refusalOf(refused)]).toEqual([403, 'card.rejected']);
    expect(person.browser.cookie('__Host-card')).toBeUndefined();
  });

  it.each(['ja', 'en'] as const)('with neither a code nor an error is the page of a cancel in %s', async (language) => {
    const { person, callback } = await almostBack('hanako', language);
    const before = await proofs();
    callback.searchParams.delete('code');
    const page = await person.browser.open(callback);
    expect([page.status, refusalOf(page), headingOf(page)]).toEqual([200, 'card.cancelled', CANCELLED[language]]);
    expect(await proofs()).toBe(before);
    expect(refusalOf(await person.browser.open(callback))).toBe('card.unknown-transaction');
    const reader = await person.browser.submit(page, '/oidc/card/start');
    expect((await person.answerReader(reader, 'hanako')).url.pathname).toBe('/menu');
  });

  it('from the sign-in with neither a code nor an error is the page of a cancel, too', async () => {
    const person = new Person(world);
    const menu = await person.readCard('hanako');
    person.browser.stopBefore('/oidc/account/callback');
    const { url: callback } = await person.signIn(menu, '0123456789');
    person.browser.stopBefore(undefined);
    callback.searchParams.delete('code');
    const page = await person.browser.open(callback);
    expect([page.status, refusalOf(page)]).toEqual([200, 'account.cancelled']);
    expect(headingOf(page)).toBe('サインインを中止しました');
  });

  it.each(['//evil.example', 'https://evil.example', '../x', 'menu/../x', '', 'a'.repeat(101)])(
    'cannot be made to lead to %j',
    async (then) => {
      const person = new Person(world);
      const page = await person.browser.submit(await person.open('/'), '/oidc/card/start', { then });
      expect([page.status, refusalOf(page)]).toEqual([422, 'card.malformed']);
    },
  );
});
