import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askToSignIn } from './support/relying-party.js';
import { type TestSandbox, startTestSandbox } from './support/running-test-sandbox.js';

const HANAKO = '0123456789';
const KEN = '1000000001';
const KEN_AT_WORK = '2000000001';

let world: TestSandbox;

beforeAll(async () => {
  world = await startTestSandbox();
});
afterAll(() => world?.stop());
beforeEach(async () => {
  await world.post('/reset');
});

const send = (id: string, body: string, type = 'application/json') =>
  fetch(`${world.sandbox.url}/accounts/${id}.json`, { method: 'PATCH', headers: { 'Content-Type': type }, body });
const change = (id: string, body: object) => send(id, JSON.stringify(body));

describe('a change of what the university says of an account', () => {
  it.each<[object, object]>([
    [{ names: ['鈴木 花子', '山田 花子'] }, { names: ['鈴木 花子', '山田 花子'] }],
    [{ kind: 'staff' }, { kind: 'staff' }],
    [{ addresses: [] }, { addresses: [] }],
    [
      { language: 'en', privileged: true },
      { language: 'en', privileged: true },
    ],
    [{ personId: 'other' }, { personId: 'other' }],
    [{ mergedInto: KEN }, { mergedInto: KEN, standing: 'left' }],
  ])('%o is answered with the account as it is then', async (asked, told) => {
    const answer = await change(HANAKO, asked);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject(told);
    expect(await world.account(HANAKO)).toMatchObject(told);
  });

  it('dates leaving by the clock that can be moved, and forgets the date with the return', async () => {
    await world.post('/clock', { advance: 'P7D' });
    const { leftAt } = await (await change(HANAKO, { standing: 'left' })).json();
    expect((Date.parse(leftAt) - Date.now()) / 86_400_000).toBeCloseTo(7, 1);
    expect(await (await change(HANAKO, { standing: 'current' })).json()).toMatchObject({ leftAt: null });
  });

  it('sets an end, which goes with leaving and can be taken back', async () => {
    const endsAt = '2027-03-31T15:00:00.000Z';
    expect(await (await change(HANAKO, { endsAt })).json()).toMatchObject({ endsAt, standing: 'current' });
    expect(await (await change(HANAKO, { kind: 'staff' })).json()).toMatchObject({ endsAt });
    expect(await (await change(HANAKO, { endsAt: null })).json()).toMatchObject({ endsAt: null });
    await change(HANAKO, { endsAt });
    expect(await (await change(HANAKO, { standing: 'left' })).json()).toMatchObject({ endsAt: null });
  });

  it.each<[string, string]>([
    ['{"standing":"gone"}', 'bad-standing'],
    ['{"kind":"cat"}', 'bad-kind'],
    ['{"names":[]}', 'bad-names'],
    ['{"names":[""]}', 'bad-names'],
    ['{"names":null}', 'bad-names'],
    ['{"addresses":[1]}', 'bad-addresses'],
    ['{"language":"fr"}', 'bad-language'],
    ['{"privileged":"yes"}', 'bad-privileged'],
    ['{"endsAt":"soon"}', 'bad-endsAt'],
    ['{"endsAt":"2027-03-31"}', 'bad-endsAt'],
    ['{"endsAt":"2027-02-30T00:00:00Z"}', 'bad-endsAt'],
    ['{"mergedInto":"1"}', 'bad-mergedInto'],
    [`{"mergedInto":"${HANAKO}"}`, 'bad-mergedInto'],
    ['{"mergedInto":"9999999999"}', 'bad-mergedInto'],
    [`{"mergedInto":"${KEN}","standing":"current"}`, 'bad-standing'],
    ['{"leftAt":"2026-04-01"}', 'bad-leftAt'],
    ['{}', 'bad-body'],
    ['[]', 'bad-body'],
    ['{"kind"', 'bad-body'],
  ])('%s is refused as %s', async (body, code) => {
    const before = await world.account(HANAKO);
    const answer = await send(HANAKO, body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code });
    expect(await world.account(HANAKO)).toEqual(before);
  });

  it('is refused when it is no JSON, or of nobody', async () => {
    expect((await send(HANAKO, 'kind=staff', 'text/plain')).status).toBe(400);
    expect((await change('9999999999', { kind: 'staff' })).status).toBe(404);
  });
});

describe('an account that left', () => {
  const signInCode = async () => ({ ユーザー名: HANAKO, パスワード: `Sandbox-${HANAKO}` });

  it('is not signed in by a session from before', async () => {
    const browser = world.browser();
    await browser.open((await askToSignIn(world.sandbox.settings)).address);
    await browser.press('サインイン', { ...(await signInCode()), 確認コード: await world.codeOn(HANAKO) });
    await change(HANAKO, { standing: 'left' });
    await browser.open((await askToSignIn(world.sandbox.settings)).address);
    expect(browser.labels()).toContain('パスワード');
  });

  it('is not signed in by a code when the password was taken before', async () => {
    const browser = world.browser();
    await browser.open((await askToSignIn(world.sandbox.settings)).address);
    await browser.press('サインイン', await signInCode());
    await change(HANAKO, { mergedInto: KEN });
    await browser.press('サインイン', { 確認コード: await world.codeOn(HANAKO) });
    expect(browser.page.leftFor).toBeUndefined();
    expect(browser.page.status).toBe(400);
  });
});

describe('the page of an account', () => {
  it('lets it leave, return, change name and kind, and be merged', async () => {
    const browser = world.browser();
    await browser.open(`/accounts/${KEN}`);
    await browser.press('離籍させる / Let leave', {});
    expect(await world.account(KEN)).toMatchObject({ standing: 'left' });
    await browser.press('復籍させる / Let return', {});
    expect(await world.account(KEN)).toMatchObject({ standing: 'current' });
    await browser.press('改姓・改名する / Rename', { '新しい氏名 / New name': '田中 健' });
    await browser.press('種別を変える / Make 教職員 / staff', {});
    await browser.press(`${KEN_AT_WORK} に統合する / Merge into it`, {});
    expect(await world.account(KEN)).toMatchObject({ names: ['田中 健'], kind: 'staff', mergedInto: KEN_AT_WORK });
  });

  it('says so when nothing was changed', async () => {
    const browser = world.browser();
    await browser.open(`/accounts/${KEN}`);
    await browser.press('改姓・改名する / Rename', { '新しい氏名 / New name': ' ' });
    expect([browser.page.status, browser.page.html.includes('role="alert"')]).toEqual([400, true]);
  });

  it('is not there for nobody', async () => {
    expect((await fetch(`${world.sandbox.url}/accounts/9999999999`)).status).toBe(404);
  });
});
