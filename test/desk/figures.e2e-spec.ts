import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { headingOf, type Page, refusalOf } from '../support/web-browser.js';
import { SeededFigures } from './seeded-figures.js';

const AUDITOR = '2000000009';
const OF_FACULTIES = '2000000010';
const SUPPORT = '2000000002';
const OF_NONE = '2000000001';
const DESK_OPERATORS = JSON.stringify({
  [AUDITOR]: { roles: ['auditor'] },
  [OF_FACULTIES]: { roles: ['auditor'], faculties: ['文学部', '医学部'] },
  [SUPPORT]: { roles: ['support', 'decider'] },
  [OF_NONE]: { roles: ['auditor'], faculties: [] },
});

let world: ServiceUnderTest;
beforeAll(async () => {
  world = await serviceUnderTest({ DESK_OPERATORS });
  await seed(new SeededFigures(world.database));
});
afterAll(() => world?.stop());

/** Several hundred accounts; 医学部 has few links, few of 法学部 have none. */
async function seed(seeded: SeededFigures): Promise<void> {
  const letters = await seeded.group({ faculty: '文学部', kind: 'student', accounts: 120, linked: 80, leaving: 25 });
  const science = await seeded.group({ faculty: '理学部', kind: 'student', accounts: 60, linked: 30, leaving: 12 });
  const medicine = await seeded.group({ faculty: '医学部', kind: 'student', accounts: 40, linked: 3, leaving: 2 });
  await seeded.group({ faculty: '法学部', kind: 'student', accounts: 25, linked: 12 });
  await seeded.group({ faculty: null, kind: 'staff', accounts: 50, linked: 20, leaving: 11 });
  await seeded.group({ faculty: '文学部', kind: 'staff', accounts: 30, linked: 15 });
  await seeded.events('linking.link-used', letters.slice(0, 40), 10);
  await seeded.events('linking.link-used', [...letters.slice(0, 40), ...science.slice(0, 15)], 21);
  await seeded.events('linking.link-used', letters.slice(0, 5), 35);
  // One person, many times: no group.
  for (let times = 0; times < 15; times += 1) await seeded.events('linking.link-used', letters.slice(0, 1), 49);
  await seeded.events('recovery.recovery-refused', letters.slice(0, 15), 5, { reason: 'recovery.too-many' });
  await seeded.events('recovery.recovery-refused', medicine.slice(0, 3), 5, { reason: 'recovery.account-has-left' });
  await seeded.events('verification.proof-refused', Array(12).fill(''), 5, { reason: 'card.pin-locked' });
  await seeded.events('verification.proof-refused', Array(4).fill(''), 5, { reason: 'card.rejected' });
  await seeded.events('verification.card-proven', Array(60).fill(''), 5);
  await seeded.cases(letters.slice(0, 20), 'issued', 'none', 2);
  await seeded.cases(letters.slice(20, 25), 'issued', 'none', 14);
  await seeded.cases(science.slice(0, 12), 'issued', 'none', 4);
  await seeded.cases(letters.slice(30, 35), 'failed', 'none', 0);
  await seeded.cases(letters.slice(40, 52), 'ready', 'wait', 0);
  await seeded.stop(letters.slice(0, 11), 'held');
  await seeded.stop(letters.slice(11, 15), 'suspended');
}

async function operator(account: string, language = 'ja'): Promise<Person> {
  const person = new Person(world, { 'Accept-Language': language });
  await person.signIn(await person.open('/desk'), account);
  return person;
}

/** The rows of a table of the page, each as its texts. */
function rowsOf({ html }: Page, name: string): readonly (readonly string[])[] {
  const [, table] = new RegExp(`<caption id="${name}">.*?<tbody>(.*?)</tbody>`).exec(html) ?? [];
  return [...(table ?? '').matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = '']) => cell.replaceAll(/<.*?>/g, '')),
  );
}

describe('the figures', () => {
  let page: Page;
  beforeAll(async () => {
    page = await (await operator(AUDITOR)).open('/desk/figures');
  });

  it('are there for an auditor', () => {
    expect([page.status, headingOf(page)]).toEqual([200, '利用状況']);
  });

  it('tell how many are linked, and hide few and those from whom they could be computed', () => {
    expect(rowsOf(page, 'linked-student')).toEqual([
      ['医学部', '40', '非表示', '非表示'],
      ['文学部', '120', '80', '66.7%'],
      ['法学部', '25', '非表示', '非表示'],
      ['理学部', '60', '30', '50%'],
      ['全体', '245', '125', '51%'],
    ]);
  });

  it('tell who leaves and is not linked', () => {
    expect(rowsOf(page, 'leaving')).toEqual([
      ['医学部', '非表示'],
      ['文学部', '25'],
      ['法学部', '非表示'],
      ['理学部', '12'],
      ['部局不明', '非表示'],
      ['全体', '50'],
    ]);
  });

  it('tell the uses of the last 26 weeks, where more than a few people had one', () => {
    const weeks = rowsOf(page, 'uses');
    expect(weeks).toHaveLength(26);
    expect(weeks.map(([, uses]) => uses).filter((uses) => uses !== '非表示')).toEqual(['55', '40']);
  });

  it('tell what came of recoveries, and for which reasons not', () => {
    expect(rowsOf(page, 'recoveries')).toEqual([
      ['発行した', '37'],
      ['発行に失敗した', '非表示'],
      ['結果が不明', '非表示'],
      ['取り消された', '非表示'],
      ['終わっていない', '12'],
      [expect.stringMatching(/^受付不可：\S/), '15'],
    ]);
  });

  it('tell what came of readings, and for which reasons not', () => {
    expect(rowsOf(page, 'readings')).toEqual([
      ['読み取れた', expect.stringMatching(/^6\d$/)],
      [expect.stringMatching(/^受付不可：\S/), '12'],
    ]);
  });

  it('tell how long it took', () => {
    expect(rowsOf(page, 'times')).toEqual([
      ['すぐに発行', '2分0秒', '14分0秒'],
      ['メールのコードを確認してから発行', '非表示', '非表示'],
      ['待機してから発行', '非表示', '非表示'],
    ]);
  });

  it('tell what is open', () => {
    expect(rowsOf(page, 'open')).toEqual([
      ['待機中の再設定', '12'],
      ['保留中のひも付け', '11'],
      ['停止中のひも付け', '非表示'],
      ['クラウドデータ救出の審査待ち', '非表示'],
      ['クラウドデータへのアクセス中', '非表示'],
    ]);
  });

  it('have words in English', async () => {
    const english = await (await operator(AUDITOR, 'en')).open('/desk/figures');
    expect(headingOf(english)).toBe('Figures');
    expect(rowsOf(english, 'open')[2]).toEqual(['Suspended links', 'hidden']);
    expect(rowsOf(english, 'recoveries')[5]?.[0]).toMatch(/^Refused: [A-Z]/);
  });

  it('hold no number under ten but shares and times', () => {
    const counts = ['linked-student', 'linked-staff', 'leaving', 'uses', 'recoveries', 'readings', 'open'].flatMap(
      (name) => rowsOf(page, name).flatMap(([, ...cells]) => cells.filter((cell) => /^[\d,]+$/.test(cell))),
    );
    expect(counts.length).toBeGreaterThan(15);
    expect(counts.filter((count) => Number(count) < 10)).toEqual([]);
  });

  it('name nobody', () => {
    expect(page.html).not.toMatch(/\d{10}/);
  });
});

describe('an operator of some faculties', () => {
  let page: Page;
  beforeAll(async () => {
    page = await (await operator(OF_FACULTIES)).open('/desk/figures');
  });

  it('sees only these, and no whole', () => {
    expect(page.html).not.toMatch(/理学部|法学部|部局不明|全体/);
    expect(rowsOf(page, 'linked-student')).toEqual([
      ['医学部', '40', '非表示', '非表示'],
      ['文学部', '120', '80', '66.7%'],
    ]);
  });

  it('sees of what happened a column for each', () => {
    expect(page.html).toContain('<th scope="col">文学部</th><th scope="col">医学部</th>');
    expect(rowsOf(page, 'recoveries')[0]).toEqual(['発行した', '25', '非表示']);
    expect(rowsOf(page, 'times')[0]).toEqual(['すぐに発行', '2分0秒', '14分0秒', '非表示', '非表示']);
  });

  it('sees nothing of readings, of which nobody knows whose they were', () => {
    expect(rowsOf(page, 'readings')).toEqual([]);
  });

  it('sees nothing where there are none', async () => {
    const none = await (await operator(OF_NONE)).open('/desk/figures');
    expect(none.status).toBe(200);
    expect(none.html).not.toMatch(/<td/);
  });
});

describe('the figures for spreadsheets', () => {
  it('hold one table or all, as the page does', async () => {
    const auditor = await operator(AUDITOR);
    const one = await auditor.open('/desk/figures.csv?table=linked-student');
    expect(one.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(one.headers.get('content-disposition')).toBe('attachment; filename=figures.csv');
    expect(one.html.split('\r\n').slice(1, 4)).toEqual([
      '部局,アカウント数,ひも付け済み,割合',
      '医学部,40,非表示,非表示',
      '文学部,120,80,0.667',
    ]);
    const all = await auditor.open('/desk/figures.csv');
    expect(all.html.split('\r\n\r\n')).toHaveLength(8);
    expect(all.html).not.toMatch(/\d{10}/);
  });

  it.each(['nothing', 'readings'])(
    'are not there as %s, where the operator may see none of that name',
    async (table) => {
      expect((await (await operator(OF_FACULTIES)).open(`/desk/figures.csv?table=${table}`)).status).toBe(404);
    },
  );
});

describe.each(['/desk/figures', '/desk/figures.csv'])('%s is closed to', (path) => {
  it('an operator who is no auditor', async () => {
    const page = await (await operator(SUPPORT)).open(path);
    expect([page.status, refusalOf(page)]).toEqual([403, 'desk.role-missing']);
  });

  it('somebody who is no operator', async () => {
    const page = await (await operator('0123456789')).open(path);
    expect([page.status, refusalOf(page)]).toEqual([403, 'desk.not-an-operator']);
  });

  it('somebody who did not sign in', async () => {
    const page = await new Person(world).open(path);
    expect([page.status, refusalOf(page)]).toEqual([401, 'desk.sign-in-needed']);
  });
});
