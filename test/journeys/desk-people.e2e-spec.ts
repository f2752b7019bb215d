import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { note } from '../support/canaries/noted.js';
import { operator, press, TARO, JIRO } from '../support/operator.js';
import { pasted } from '../support/pasted.js';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { formsOf, refusalOf, secretOf, textOf } from '../support/web-browser.js';

const HANAKO = '0123456789';
const PERSON = `/desk/people/${HANAKO}`;
const REASON = '対面でご本人であることを確認しました．';

describe('a person at the desk', () => {
  let world: ServiceUnderTest;
  let hanako: Person;
  let taro: Person;
  let jiro: Person;
  beforeAll(async () => {
    world = await serviceUnderTest();
    note('reason of an act', REASON);
  });
  beforeEach(async () => {
    await world.reset();
    hanako = new Person(world);
    await hanako.link('hanako', HANAKO);
    await hanako.readCard('hanako');
    taro = await operator(world, TARO);
    jiro = await operator(world, JIRO);
  });
  afterAll(() => world?.stop());

  const code = async () => {
    const shown = await hanako.browser.submit(await hanako.open('/status'), '/status/desk-code');
    return secretOf(shown)!;
  };
  const find = async (who: Person, fields: Record<string, string>) =>
    who.browser.submit(await who.open('/desk'), 'code' in fields ? '/desk/people/code' : '/desk/people', fields);
  const act = async (who: Person, kind: string, fields: Record<string, string> = { reason: REASON }) => {
    const page = await who.open(PERSON);
    const form = formsOf(page).find(({ hidden }) => hidden['kind'] === kind);
    if (!form) throw new Error(`nobody can ${kind}`);
    return who.browser.post(new URL(`${PERSON}/acts`, page.url), { ...form.hidden, canned: '', ...fields });
  };
  const standing = async () => {
    const [row] = await world.database.query<{ held: boolean; suspended: boolean; ended: string | null }[]>(
      `SELECT held_at IS NOT NULL AS held, suspended_at IS NOT NULL AS suspended, end_reason AS ended
         FROM linking.link WHERE account_id = $1 ORDER BY linked_at DESC LIMIT 1`,
      [HANAKO],
    );
    return row!;
  };

  it('is found by the code that they read out, once', async () => {
    const six = await code();
    expect(six).toMatch(/^\d{6}$/);
    const found = await find(taro, { code: six });
    expect(found.url.pathname).toBe(PERSON);
    expect(textOf(found)).toContain('山田 花子');
    expect(refusalOf(await find(jiro, { code: six }))).toBe('desk.code-unknown');
  });

  it('is found by code and by account id as the operator types or pastes them', async () => {
    expect((await find(taro, { code: pasted(await code()) })).url.pathname).toBe(PERSON);
    expect((await find(taro, { account: pasted(HANAKO) })).url.pathname).toBe(PERSON);
  });

  it('is not found by a code that is too old, or replaced', async () => {
    const first = await code();
    const second = await code();
    expect(refusalOf(await find(taro, { code: first }))).toBe('desk.code-unknown');
    await world.advance('PT5M1S');
    expect(refusalOf(await find(taro, { code: second }))).toBe('desk.code-unknown');
  });

  it('is found by the exact account id, and by nothing less', async () => {
    expect((await find(taro, { account: HANAKO })).url.pathname).toBe(PERSON);
    expect((await find(taro, { account: '012345678' })).status).toBe(400);
    expect(refusalOf(await find(taro, { account: '9999999999' }))).toBe('desk.not-found');
  });

  it('cannot be guessed: an operator looks up so often, and no more', async () => {
    for (let n = 0; n < 20; n += 1) await find(taro, { code: String(100_000 + n) });
    expect(refusalOf(await find(taro, { account: HANAKO }))).toBe('desk.too-many-lookups');
    expect((await find(jiro, { account: HANAKO })).url.pathname).toBe(PERSON);
  });

  it('sees on the status page that the desk looked, once for a look', async () => {
    await taro.open(PERSON);
    await taro.open(PERSON);
    const status = textOf(await hanako.open('/status'));
    expect(status.split('窓口があなたのひも付け情報を参照しました').length).toBe(2);
    expect(status).not.toContain(TARO);
    await world.advance('PT11M');
    taro = await operator(world, TARO);
    await taro.open(PERSON);
    await hanako.readCard('hanako');
    expect(textOf(await hanako.open('/status')).split('窓口があなたのひも付け情報を参照しました').length).toBe(3);
  });

  it('is suspended with a reason, at once, and restored by two', async () => {
    expect((await act(taro, 'suspend', { reason: '' })).status).toBe(400);
    expect((await standing()).suspended).toBe(false);
    await act(taro, 'suspend', { canned: 'misuse', reason: '' });
    expect((await standing()).suspended).toBe(true);
    await act(taro, 'restore');
    expect((await standing()).suspended).toBe(true);
    expect(textOf(await taro.open(PERSON))).toContain('別の担当者が確認してください');
    const waiting = await jiro.open(PERSON);
    const confirm = formsOf(waiting).find(({ action }) => action.endsWith('/confirm'))!;
    const { _csrf = '' } = formsOf(await taro.open(PERSON))[0]!.hidden;
    const alone = await taro.browser.post(new URL(confirm.action, waiting.url), { _csrf });
    expect(refusalOf(alone)).toBe('desk.second-operator-needed');
    await jiro.browser.submit(waiting, confirm.action);
    expect((await standing()).suspended).toBe(false);
    const again = await jiro.browser.submit(waiting, confirm.action);
    expect(refusalOf(again)).toBe('desk.act-is-over');
    expect(textOf(await hanako.open('/status'))).toContain('窓口が連携を再開しました');
  });

  it('is not restored by what was asked for before they objected again', async () => {
    await act(taro, 'suspend');
    await act(taro, 'restore');
    const waiting = await jiro.open(PERSON);
    const { action } = formsOf(waiting).find((form) => form.action.endsWith('/confirm'))!;
    await vi.waitFor(
      async () => {
        const [mail] = await hanako.mails('hanako@mail.example');
        const objection = await hanako.open(new URL(mail!.links[0]!).pathname);
        await hanako.browser.submit(objection, objection.url.pathname);
      },
      { timeout: 10_000, interval: 100 },
    );
    expect(refusalOf(await jiro.browser.submit(waiting, action))).toBe('desk.act-is-over');
    expect((await standing()).suspended).toBe(true);
  });

  it('lets one of two confirmations through that come at the same moment', async () => {
    await act(taro, 'suspend');
    await act(taro, 'restore');
    const other = await operator(world, JIRO);
    const pages = await Promise.all([jiro.open(PERSON), other.open(PERSON)]);
    const { action } = formsOf(pages[0]).find((form) => form.action.endsWith('/confirm'))!;
    const answers = await Promise.all([jiro.browser.submit(pages[0], action), other.browser.submit(pages[1], action)]);
    expect(answers.map(({ status }) => status)).toContain(200);
    expect((await standing()).suspended).toBe(false);
    const [row] = await world.database.query(`SELECT count(*)::int AS count FROM audit.record WHERE type = $1`, [
      'linking.link-restored',
    ]);
    expect(row).toEqual({ count: 1 });
  });

  it('who is an operator decides nothing about themselves', async () => {
    await new Person(world).link('taro', TARO);
    const own = await taro.open(`/desk/people/${TARO}`);
    const form = formsOf(own).find(({ hidden }) => hidden['kind'] === 'suspend')!;
    const fields = { ...form.hidden, canned: '', reason: REASON };
    const refused = await taro.browser.post(new URL(form.action, own.url), fields);
    expect(refusalOf(refused)).toBe('desk.own-account');
  });

  it('whose link is held is released by two, or refused by one', async () => {
    await world.database.query(`UPDATE linking.link SET held_at = shared.now(), held_because = 'names'`);
    expect(textOf(await taro.open('/desk'))).toContain('氏名が一致しないため保留中');
    await act(taro, 'release');
    expect((await standing()).held).toBe(true);
    await press(jiro, PERSON, '/confirm');
    expect((await standing()).held).toBe(false);
    await world.database.query(`UPDATE linking.link SET held_at = shared.now(), held_because = 'names'`);
    await act(taro, 'refuse');
    expect((await standing()).ended).toBe('refused');
  });

  it('who objected lies in the queue until somebody says what was done', async () => {
    await vi.waitFor(async () => {
      const [mail] = await hanako.mails('hanako@mail.example');
      const objection = await hanako.open(new URL(mail!.links[0]!).pathname);
      await hanako.browser.submit(objection, objection.url.pathname);
    }, 10_000);
    expect(textOf(await taro.open('/desk'))).toContain('心当たりのない操作の申し出');
    const page = await taro.open(PERSON);
    const { action } = formsOf(page).find((form) => form.action.endsWith('/close'))!;
    expect(refusalOf(await taro.browser.submit(page, action, { reason: 'x' }))).toBe('desk.reason-needed');
    await taro.browser.submit(page, action, { reason: REASON });
    expect(textOf(await taro.open('/desk?kind=objection'))).toContain('対応が必要なものはありません');
  });

  it('is shown with everything that happened, the latest first', async () => {
    await hanako.recover('password');
    const seen = textOf(await taro.open(PERSON));
    for (const event of ['カードを連携した', '再設定が申請された', '仮パスワードが発行された'])
      expect(seen).toContain(event);
    expect(seen.indexOf('仮パスワードが発行された')).toBeLessThan(seen.indexOf('カードを連携した'));
  });
});
