import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { pasted } from '../support/pasted.js';
import { formsOf, type Page, refusalOf, textOf } from '../support/web-browser.js';

const CONTACT = 'misaki@new.example';
const REASON = '投稿中の論文の根拠となる実験データが残っているため．';
const FIELDS = { service: 'google-workspace', contact: CONTACT, reason: REASON, understood: 'yes' };

describe('applying for cloud data', () => {
  let world: ServiceUnderTest;
  let person: Person;
  beforeAll(async () => {
    world = await serviceUnderTest();
  });
  beforeEach(async () => {
    await world.reset();
    person = new Person(world);
    await person.readCard('misaki');
  });
  afterAll(() => world?.stop());

  const apply = async (fields: Record<string, string> = {}) =>
    person.browser.submit(await person.open('/rescue'), '/rescue', { ...FIELDS, ...fields });
  const enterCode = (page: Page, code: string) => person.browser.submit(page, `${page.url.pathname}/code`, { code });
  const stages = async () => {
    const rows = await world.database.query<{ stage: string }[]>('SELECT stage FROM rescue.rescue ORDER BY begun_at');
    return rows.map(({ stage }) => stage);
  };

  it('is offered on the menu to somebody who left, with the days that are left', async () => {
    expect(textOf(await person.open('/menu'))).toContain('離籍後のクラウドデータ救出を申請する（1回限り）');
    const page = await person.open('/rescue');
    expect(page.status).toBe(200);
    expect(textOf(page)).toContain('あと150日申請できます');
  });

  it('waits for the contact address to be proved, and then lies before the desk', async () => {
    const page = await apply();
    expect(page.url.pathname).toMatch(/^\/rescue\/applications\/[0-9a-f-]{36}$/);
    expect(textOf(page)).toContain('まだ申請は完了していません');
    expect(await stages()).toEqual(['unproved']);
    const done = await enterCode(page, await person.mailedCode(CONTACT));
    expect(textOf(done)).toContain('申請を受け付けました');
    expect(await stages()).toEqual(['requested']);
  });

  it('takes the code as it was pasted, with all that came along', async () => {
    const page = await apply();
    await enterCode(page, pasted(await person.mailedCode(CONTACT)));
    expect(await stages()).toEqual(['requested']);
  });

  it('keeps what was typed where something is missing', async () => {
    const page = await apply({ understood: '', contact: 'misaki@' });
    expect(page.status).toBe(400);
    expect(page.html).toContain(REASON);
    expect(page.html).toContain('misaki@');
    expect(textOf(page)).toContain('条件を読んで，チェックを付けてください');
    expect(await stages()).toEqual([]);
  });

  it('refuses a second application for the same service', async () => {
    await apply();
    await person.readCard('misaki');
    const again = await person.browser.submit(await person.open('/rescue'), '/rescue', FIELDS);
    expect(refusalOf(again)).toBe('rescue.not-eligible');
    expect(await stages()).toEqual(['unproved']);
  });

  it('lets one of two applications through that come at the same moment', async () => {
    const other = new Person(world);
    await other.readCard('misaki');
    const [form, same] = [await person.open('/rescue'), await other.open('/rescue')];
    const answers = await Promise.all([
      person.browser.submit(form, '/rescue', FIELDS),
      other.browser.submit(same, '/rescue', FIELDS),
    ]);
    expect(answers.filter(({ status }) => status === 200).length).toBe(1);
    expect(answers.some(({ status }) => status === 409 || status === 422)).toBe(true);
    expect(await stages()).toEqual(['unproved']);
  });

  it('keeps what was typed where the card was read too long ago', async () => {
    const form = await person.open('/rescue');
    await world.advance('PT11M');
    const page = await person.browser.submit(form, '/rescue', FIELDS);
    expect(page.status).toBe(401);
    expect(page.html).toContain(REASON);
    await person.readCard('misaki');
    const sent = await person.browser.submit(page, '/rescue', FIELDS);
    expect(sent.url.pathname).toMatch(/^\/rescue\/applications\//);
  });

  it('is told why not after too many days', async () => {
    const sho = new Person(world);
    expect(textOf(await sho.readCard('sho'))).toContain('離籍から180日を過ぎたため，申請できません');
    const page = await sho.open('/rescue');
    expect(textOf(page)).toContain('離籍から180日を過ぎたため，申請できません');
    expect(formsOf(page).map(({ action }) => action)).not.toContain('/rescue');
    const { _csrf = '' } = formsOf(await sho.open('/menu')).find(({ action }) => action === '/leave')?.hidden ?? {};
    const forced = await sho.browser.post(new URL('/rescue', page.url), { _csrf, ...FIELDS });
    expect(refusalOf(forced)).toBe('rescue.not-eligible');
  });

  it('tells a member how to take the data along', async () => {
    const hanako = new Person(world);
    await hanako.link('hanako', '0123456789');
    await hanako.readCard('hanako');
    const page = await hanako.open('/rescue');
    expect(textOf(page)).toContain('在籍中の方：いますぐ持ち出せます');
    expect(page.html).toContain('https://takeout.google.com/');
    expect(formsOf(page).map(({ action }) => action)).not.toContain('/rescue');
  });

  it('counts wrong codes, and ends the application with the last', async () => {
    let page = await apply();
    const right = await person.mailedCode(CONTACT);
    const wrong = right === '00000000' ? '11111111' : '00000000';
    expect((await enterCode(page, 'abc')).status).toBe(400);
    for (let left = 9; left > 0; left -= 1) {
      const refused = await enterCode(page, wrong);
      expect(refusalOf(refused)).toBe('rescue.code-is-wrong');
      page = await person.open(page.url.pathname.replace(/\/code$/, ''));
    }
    expect(refusalOf(await enterCode(page, wrong))).toBe('rescue.code-tries-used-up');
    expect(await stages()).toEqual(['cancelled']);
    await person.readCard('misaki');
    expect((await apply()).url.pathname).toMatch(/^\/rescue\/applications\//);
  });

  it('takes no code after its time, and another one then', async () => {
    const page = await apply();
    const first = await person.mailedCode(CONTACT);
    await world.advance('PT16M');
    await person.readCard('misaki');
    const now = await person.open(page.url.pathname);
    const late = await person.browser.post(new URL(`${page.url.pathname}/code`, page.url), {
      ...formsOf(now)[0]?.hidden,
      code: first,
    });
    expect(refusalOf(late)).toBe('rescue.code-is-too-old');
    const anew = await person.browser.submit(now, `${page.url.pathname}/code/new`);
    expect(textOf(await enterCode(anew, await person.mailedCode(CONTACT)))).toContain('申請を受け付けました');
  });

  it('is nobody else’s', async () => {
    const page = await apply();
    const sho = new Person(world);
    await sho.readCard('sho');
    expect(refusalOf(await sho.open(page.url.pathname))).toBe('rescue.unknown');
    expect(refusalOf(await new Person(world).open(page.url.pathname))).toBe('verification.card-not-proven');
    expect(refusalOf(await sho.open('/rescue/cases/abc'))).toBe('rescue.unknown');
  });

  it('can be withdrawn, after which another may be made', async () => {
    const page = await enterCode(await apply(), await person.mailedCode(CONTACT));
    const withdrawn = await person.browser.submit(page, `${page.url.pathname}/withdraw`);
    expect(textOf(withdrawn)).toContain('申請は取り下げられました');
    await person.readCard('misaki');
    expect((await apply()).url.pathname).toMatch(/^\/rescue\/applications\//);
    expect(await stages()).toEqual(['withdrawn', 'unproved']);
  });

  it('ends with the link', async () => {
    await enterCode(await apply(), await person.mailedCode(CONTACT));
    await person.readCard('misaki');
    const unlink = await person.open('/unlink');
    await person.browser.submit(unlink, '/unlink');
    expect(await stages()).toEqual(['cancelled']);
  });
});
