import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { formsOf, headingOf, refusalOf, textOf } from '../support/web-browser.js';

const HELD = 'ひも付けが保留中のため';

describe.each([
  ['a card with a new family name', 'hanako-renamed', '0123456789', '鈴木　花子'],
  ['a card of somebody else', 'stranger', '0123456789', '見知　良太'],
])('the link of %s', (_what, card, account, name) => {
  let world: ServiceUnderTest;
  let person: Person;
  beforeAll(async () => {
    world = await serviceUnderTest();
    person = new Person(world);
  });
  afterAll(() => world?.stop());

  it('is announced as held before it is made', async () => {
    const confirm = await person.signIn(await person.readCard(card), account);
    expect(textOf(confirm)).toContain(name);
    expect(textOf(confirm)).toContain('カードの氏名と大学に登録された氏名が一致しません');
    const menu = await person.browser.submit(confirm, '/link');
    expect(textOf(menu)).toContain('保留中です');
    expect(textOf(menu)).not.toContain('ひも付けが完了しました');
  });

  it('is told to every address of the account', async () => {
    await vi.waitFor(async () => {
      const held = (await person.mails()).filter(({ subject }) =>
        subject.includes('連携の確認をお待ちいただくお知らせ'),
      );
      expect(held.map(({ to }) => to).toSorted()).toEqual(['0123456789@utac.example.ac.jp', 'hanako@mail.example']);
    }, 10_000);
  });

  it('says so on the status page', async () => {
    await person.readCard(card, 'ok', 'status');
    expect(textOf(await person.open('/status'))).toContain('保留中です');
  });

  it('offers no recovery and says why', async () => {
    const menu = await person.readCard(card);
    expect(textOf(menu)).toContain(HELD);
    expect(formsOf(menu).map(({ action }) => action)).not.toContain('/recovery');
  });

  it('refuses recovery, without spending the reading, and puts it on record', async () => {
    const refused = await person.recover('password');
    expect([refused.status, refusalOf(refused)]).toEqual([422, 'linking.link-is-held']);
    expect(refused.html).toContain('href="/status"');
    expect(headingOf(refused)).toBe('ひも付けは保留中です');
    expect(await person.isTaken(account, `Sandbox-${account}`)).toBe(true);
    const [{ data }] = await world.database.query(
      `SELECT data FROM audit.record WHERE type = 'recovery.recovery-refused'`,
    );
    expect(JSON.parse(data)).toMatchObject({ accountId: account, reason: 'linking.link-is-held' });
  });

  it('can be ended by the person', async () => {
    const done = await person.browser.submit(await person.open('/menu'), '/unlink');
    expect(headingOf(done)).toBe('ひも付けを解除しました');
  });
});
