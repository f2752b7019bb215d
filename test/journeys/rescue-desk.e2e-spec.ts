import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { note } from '../support/canaries/noted.js';
import { JIRO, operator, TARO } from '../support/operator.js';
import { pasted } from '../support/pasted.js';
import { Person } from '../support/person.js';
import { APPLICATION, applyAndProve, closeDue, idOf } from '../support/rescue.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { formsOf, headingOf, type Page, refusalOf, textOf } from '../support/web-browser.js';

const QUESTION = 'どのフォルダが必要ですか．具体的に教えてください．';
const ANSWER = '「卒業論文」のフォルダです．';

describe('deciding on an application', () => {
  let world: ServiceUnderTest;
  let applicant: Person;
  let taro: Person;
  let jiro: Person;
  let page: Page;
  let desk: string;
  beforeAll(async () => {
    world = await serviceUnderTest({ DESK_FOUR_EYES: 'release,restore,rescue', RESCUE_GOOGLE_WORKSPACE: 'manual' });
  });
  beforeEach(async () => {
    await world.reset();
    applicant = new Person(world);
    await applicant.readCard('misaki');
    page = await applyAndProve(applicant);
    desk = `/desk/rescues/${idOf(page)}`;
    taro = await operator(world, TARO);
    jiro = await operator(world, JIRO);
  });
  afterAll(() => world?.stop());

  const press = async (who: Person, action: string, fields: Record<string, string> = {}, path = desk) =>
    who.browser.submit(await who.open(path), `${path}/${action}`, fields);
  const stage = async () => {
    const [row] = await world.database.query<{ stage: string }[]>('SELECT stage FROM rescue.rescue');
    return row?.stage;
  };

  it('shows what was said, and whether the data are still there', async () => {
    const seen = await taro.open(desk);
    expect(textOf(seen)).toContain(APPLICATION.reason);
    expect(textOf(seen)).toContain(APPLICATION.contact);
    expect(textOf(seen)).toContain('残っています');
  });

  it('begins with a question, which the applicant answers', async () => {
    note('question', QUESTION);
    note('answer', ANSWER);
    await press(taro, 'ask', { canned: '', text: QUESTION });
    expect(await stage()).toBe('asked');
    const asked = await applicant.open(page.url.pathname);
    expect(textOf(asked)).toContain(QUESTION);
    await applicant.browser.submit(asked, `${page.url.pathname}/answer`, { text: ANSWER });
    expect(textOf(await taro.open(desk))).toContain(ANSWER);
    expect(await stage()).toBe('requested');
  });

  it('writes canned texts in the applicant’s language, with words of one’s own behind', async () => {
    await press(taro, 'ask', { canned: 'ask-which', text: '「写真」は含みますか．' });
    const asked = textOf(await applicant.open(page.url.pathname));
    expect(asked).toContain('どのデータ（フォルダやメールの期間など）が必要かを');
    expect(asked).toContain('「写真」は含みますか．');
  });

  it('wants a decision and a text, and loses nothing of what was typed', async () => {
    const without = await press(taro, 'decide', { canned: '', text: '理由を確認しました．' });
    expect(without.status).toBe(400);
    expect(without.html).toContain('理由を確認しました．');
    expect(textOf(without)).toContain('結果を選んでください');
    const short = await press(taro, 'decide', { decision: 'approve', canned: '', text: 'はい' });
    expect(short.status).toBe(400);
    expect(textOf(short)).toContain('10文字以上');
    expect(await stage()).toBe('requested');
  });

  it('takes two operators where that is set', async () => {
    await press(taro, 'decide', { decision: 'approve', canned: 'approve-usual', text: '' });
    expect(await stage()).toBe('requested');
    const own = await taro.open(desk);
    expect(formsOf(own).map(({ action }) => action)).not.toContain(`${desk}/decide/confirm`);
    const { _csrf = '' } = formsOf(own)[0]?.hidden ?? {};
    const seen = formsOf(await jiro.open(desk)).find(({ action }) => action.endsWith('/confirm'))?.hidden ?? {};
    const alone = await taro.browser.post(new URL(`${desk}/decide/confirm`, own.url), { ...seen, _csrf });
    expect(refusalOf(alone)).toBe('rescue.another-person-needed');
    await press(jiro, 'decide/confirm');
    expect(await stage()).toBe('approved');
    expect(textOf(await applicant.open(page.url.pathname))).toContain('申請の理由を確認しました');
  });

  it('confirms what was seen, and not what came in its place', async () => {
    await press(taro, 'decide', { decision: 'approve', canned: 'approve-usual', text: '' });
    const seen = await jiro.open(desk);
    await press(taro, 'decide/drop');
    await press(taro, 'decide', { decision: 'decline', canned: 'decline-forgot', text: '' });
    const stale = await jiro.browser.submit(seen, `${desk}/decide/confirm`);
    expect(refusalOf(stale)).toBe('rescue.stands-elsewhere');
    expect(await stage()).toBe('requested');
  });

  it('confirms nothing before what the applicant said since was seen', async () => {
    await press(taro, 'decide', { decision: 'approve', canned: 'approve-usual', text: '' });
    const seen = await jiro.open(desk);
    await applicant.browser.submit(await applicant.open(page.url.pathname), `${page.url.pathname}/answer`, {
      text: '申請したのは私ではありません．',
    });
    const stale = await jiro.browser.submit(seen, `${desk}/decide/confirm`);
    expect(refusalOf(stale)).toBe('rescue.stands-elsewhere');
    expect(await stage()).toBe('requested');
    await press(jiro, 'decide/confirm');
    expect(await stage()).toBe('approved');
  });

  it('tells the reason to whoever is declined', async () => {
    await press(taro, 'decide', { decision: 'decline', canned: 'decline-forgot', text: '' });
    await press(jiro, 'decide/confirm');
    const told = textOf(await applicant.open(page.url.pathname));
    expect(told).toContain('認められませんでした');
    expect(told).toContain('バックアップを忘れたという理由だけでは');
  });

  it('is followed by access that is opened and ended by hand, where no connector does it', async () => {
    await applicant.readCard('misaki');
    const other = await applyAndProve(applicant, { service: 'google-workspace' });
    const path = `/desk/rescues/${idOf(other)}`;
    await press(taro, 'decide', { decision: 'approve', canned: 'approve-usual', text: '' }, path);
    await press(jiro, 'decide/confirm', {}, path);
    expect(textOf(await applicant.open(other.url.pathname))).toContain('窓口がアクセスを準備しています');
    await press(taro, 'opened', {}, path);
    expect(textOf(await applicant.open(other.url.pathname))).toContain('アクセスが開いています');
    await world.advance('P7DT1M');
    await closeDue(world);
    taro = await operator(world, TARO);
    expect(textOf(await taro.open(path))).toContain('アクセスを手作業で終了してください');
    await press(taro, 'closed', {}, path);
    await applicant.readCard('misaki');
    expect(textOf(await applicant.open(other.url.pathname))).toContain('アクセスは終了しました');
  });
});

describe('an application through an office', () => {
  let world: ServiceUnderTest;
  let taro: Person;
  let jiro: Person;
  const contact = 'sho@new.example';
  const record = {
    account: '1000000004',
    service: 'onedrive',
    contact,
    reason: '就職先に提出する卒業制作が残っているため．',
    how: '対面で，運転免許証の原本と顔を確認した．',
    on: '2026-01-05',
    language: 'ja',
  };
  beforeAll(async () => {
    world = await serviceUnderTest({ RESCUE_WINDOW_DAYS: '365' });
  });
  beforeEach(async () => {
    await world.reset();
    taro = await operator(world, TARO);
    jiro = await operator(world, JIRO);
  });
  afterAll(() => world?.stop());

  const write = async (fields: Record<string, string> = {}) =>
    taro.browser.submit(await taro.open('/desk/rescues/new'), '/desk/rescues/new', { ...record, ...fields });

  it('is not taken down for somebody with a linked card, for a member, or for staff', async () => {
    expect(refusalOf(await write())).toBe('rescue.not-by-office');
    expect(refusalOf(await write({ account: '2000000002' }))).toBe('rescue.not-by-office');
    expect(refusalOf(await write({ account: pasted('0123456789') }))).toBe('rescue.not-eligible');
    expect(refusalOf(await write({ account: '9999999999' }))).toBe('accounts.account-unknown');
  });

  it('wants every field, no day to come, and loses nothing', async () => {
    const wrong = await write({ on: '2999-01-01', how: 'x' });
    expect(wrong.status).toBe(400);
    expect(wrong.html).toContain(record.reason);
    expect(textOf(wrong)).toContain('本人確認の方法を10文字以上');
    expect((await write({ on: '2999-01-01' })).status).toBe(400);
  });

  it('goes from the record over the mailed link and a second person to access, with a code each time', async () => {
    note('contact address', contact);
    note('reason', record.reason);
    note('identity check', record.how);
    const sho = new Person(world);
    await sho.readCard('sho');
    await sho.browser.submit(await sho.open('/unlink'), '/unlink');
    const written = await write();
    const desk = written.url.pathname;
    expect(desk).toMatch(/^\/desk\/rescues\/[0-9a-f-]{36}$/);
    expect(formsOf(written).map(({ action }) => action)).not.toContain(`${desk}/confirm`);

    const applicant = new Person(world);
    const address = await vi.waitFor(async () => {
      const mail = (await applicant.mails(contact)).find(({ subject }) => subject.includes('確認のお願い'));
      return new URL(mail!.links[0]!).pathname;
    }, 10_000);
    expect(address).toMatch(/^\/rescue\/cases\/[\w-]{43}$/);
    const opened = await applicant.open(address);
    expect(headingOf(opened)).toBe('クラウドデータ救出の申請');
    await applicant.browser.submit(opened, `${address}/code`);
    await jiro.browser.submit(await jiro.open(desk), `${desk}/confirm`);
    await jiro.browser.submit(await jiro.open(desk), `${desk}/decide`, {
      decision: 'approve',
      canned: 'approve-usual',
      text: '',
    });
    const approved = await applicant.open(address);
    expect(textOf(approved)).toContain('申請は承認されました');
    const coded = await applicant.browser.submit(approved, `${address}/code/new`);
    const code = await applicant.mailedCode(contact);
    const wrong = await applicant.browser.submit(coded, `${address}/open`, {
      code: code === '00000000' ? '1'.repeat(8) : '00000000',
    });
    expect(refusalOf(wrong)).toBe('rescue.code-is-wrong');
    const access = await applicant.browser.submit(await applicant.open(address), `${address}/open`, { code });
    expect(headingOf(access)).toBe('アクセスが開きました');
    const again = await applicant.open(address);
    expect(formsOf(again).map(({ action }) => action)).not.toContain(`${address}/open`);
  });
});
