import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { formsOf, headingOf, type Page, refusalOf, textOf } from '../support/web-browser.js';

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
  const enterCode = (page: Page, code: string) =>
    person.browser.submit(page, `${page.url.pathname}/code`, { code });
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
    expect(refusalOf(again)).toMatch(/^rescue\.(already-applied|not-eligible)$/);
    expect(await stages()).toEqual(['unproved']);
  });
});
void formsOf;
void headingOf;
