import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { note } from '../support/canaries/noted.js';
import { Person } from '../support/person.js';
import { applyAndProve, closeDue, decide, idOf } from '../support/rescue.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { headingOf, textOf } from '../support/web-browser.js';
import { PretendBrowser } from '../sandbox/support/pretend-browser.js';

const CHOSEN = 'chosen-by-misaki-1';

describe('an account of Google Workspace after leaving', () => {
  let world: ServiceUnderTest;
  beforeAll(async () => {
    world = await serviceUnderTest();
    await world.reset();
  });
  afterAll(() => world?.stop());

  it('is opened by the card with a password that works once, and closes by itself', async () => {
    note('chosen password', CHOSEN);
    const person = new Person(world);
    const user = () => person.json<object>('/google/accounts/1000000003.json');
    await person.readCard('misaki');
    const page = await applyAndProve(person, { service: 'google-workspace' });
    await decide(world, idOf(page));
    await person.readCard('misaki');
    const opened = await person.browser.submit(await person.open(page.url.pathname), `${page.url.pathname}/open`);
    expect(headingOf(opened)).toBe('アクセスが開きました');
    expect(await user()).toMatchObject({ suspended: false, orgUnit: '/Left/Rescue' });

    const [password] = /(\w{5}-){3}\w{5}/.exec(textOf(opened)) ?? [''];
    note('one-time password', password);
    const browser = new PretendBrowser(world.sandboxUrl);
    await browser.open('/google');
    const address = '1000000003@g.utac.example.ac.jp';
    expect(opened.html).toContain(address);
    await browser.press('ログイン', { メールアドレス: address, パスワード: password });
    await browser.press('パスワードを変更', { 新しいパスワード: CHOSEN, パスワードの確認入力: CHOSEN });
    expect(browser.page.html).toContain('実験データ.csv');

    await world.advance('P7DT1M');
    await closeDue(world);
    expect(await user()).toEqual({ suspended: true, orgUnit: '/Left', sessions: 0, tokens: 0, appPasswords: 0 });
    expect((await browser.open('/google')).html).not.toContain('実験データ.csv');
    await person.readCard('misaki');
    expect(textOf(await person.open(page.url.pathname))).toContain('アクセスは終了しました');
  });
});
