import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { settingsOfRunningSandbox, startSandbox } from '../../src/sandbox/sandbox.js';
import { SERVICE_URL, type TestSandbox, startTestSandbox } from './support/running-test-sandbox.js';

let world: TestSandbox;

beforeAll(async () => {
  world = await startTestSandbox();
});
afterAll(() => world.stop());
beforeEach(() => world.post('/reset'));

const now = async () => (await world.database.query('SELECT shared.now() AS now'))[0].now.getTime();
const sendMail = async (to: string[], subject: string, text: string, html?: string) => {
  const transport = createTransport(world.sandbox.settings['SMTP_URL'] ?? '');
  await transport.sendMail({ from: 'noreply@service.example', to, subject, text, ...(html && { html }) });
  transport.close();
};

describe('every page', () => {
  it.each(['/', '/account', '/security-info', '/mailbox', '/clock', '/phone/0123456789', '/nowhere'])(
    'says that it is not real: %s',
    async (path) => {
      const answer = await fetch(world.sandbox.url + path);
      expect(await answer.text()).toContain('サンドボックス：本物ではありません');
      expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    },
  );

  it('finds its stylesheet', async () => {
    const answer = await fetch(`${world.sandbox.url}/sandbox.css`);
    expect(answer.headers.get('Content-Type')).toContain('text/css');
  });

  it('takes no button press from another site', async () => {
    const answer = await fetch(`${world.sandbox.url}/reset`, {
      method: 'POST',
      headers: { 'Sec-Fetch-Site': 'cross-site' },
    });
    expect(answer.status).toBe(403);
  });
});

it('tells on its first page who there is and how to sign in', async () => {
  const { html } = await world.browser().open('/');
  for (const text of ['0123456789', 'Sandbox-0123456789', '2000000010', '窓口 次郎', SERVICE_URL])
    expect(html).toContain(text);
});

describe('starting over', () => {
  it('happens by itself the first time only, with the links of those who left', () => {
    const [first] = world.startedOverWith;
    expect(first?.map(({ accountId, name }) => [accountId, name])).toEqual([
      ['1000000003', '高橋　美咲'],
      ['1000000004', '伊藤　翔'],
    ]);
    expect(first?.[0]?.issuer).toBe(world.sandbox.settings['CARD_ISSUER']);
    expect(new Set(first?.map(({ subject }) => subject)).size).toBe(2);
  });

  it('links while they were still here', async () => {
    const link = world.startedOverWith.at(-1)?.[1];
    const { leftAt } = await world.account('1000000004');
    expect(Date.parse(link?.linkedAt ?? '')).toBeLessThan(Date.parse(leftAt));
  });

  it('puts credentials, mails, sessions and the clock back and asks the service to do so', async () => {
    const browser = world.browser();
    await browser.open('/account');
    const code = await world.codeOn('0123456789');
    await browser.press('サインイン', { ユーザー名: '0123456789', パスワード: 'Sandbox-0123456789', 確認コード: code });
    await world.directory('PUT', '/accounts/0123456789/temporary-password', { password: 'Temporary4you234' });
    await world.post('/clock', { advance: 'P7D' });
    await sendMail(['hanako@mail.example'], 'お知らせ', 'x');
    const times = world.startedOverWith.length;

    const answer = await world.post('/reset');
    expect(await answer.json()).toEqual({ ok: true });
    expect(world.startedOverWith).toHaveLength(times + 1);
    expect(await world.json('/mailbox.json')).toEqual([]);
    expect((await world.account('0123456789')).mustChangePassword).toBe(false);
    expect(Math.abs((await now()) - Date.now())).toBeLessThan(60_000);
    await browser.open('/account');
    expect(browser.labels()).toContain('パスワード');
  });

  it('keeps the keys', async () => {
    const jwks = () => world.json('/univ/jwks');
    const before = await jwks();
    await world.post('/reset');
    expect(await jwks()).toEqual(before);
  });

  it('leads a person who pressed the button back to the first page', async () => {
    const browser = world.browser();
    await browser.open('/');
    await browser.press('初期化する');
    expect(browser.page).toMatchObject({ status: 200, path: '/' });
  });
});

describe('the clock', () => {
  it('moves for service and sandbox together', async () => {
    const answer = await world.post('/clock', { advance: 'P7D' });
    const moved = Date.parse((await answer.json()).now);
    expect((moved - Date.now()) / 86_400_000).toBeCloseTo(7, 2);
    expect(Math.abs((await now()) - moved)).toBeLessThan(60_000);
  });

  it('moves the codes on the phones, and old ones no longer sign in', async () => {
    const old = await world.codeOn('0123456789');
    await world.post('/clock', { advance: 'P1D' });
    const browser = world.browser();
    await browser.open('/account');
    const typed = { ユーザー名: '0123456789', パスワード: 'Sandbox-0123456789' };
    await browser.press('サインイン', { ...typed, 確認コード: old });
    expect(browser.page.html).toContain('確認コードが正しくありません');
    await browser.press('サインイン', { ...typed, 確認コード: await world.codeOn('0123456789') });
    expect(browser.page.html).toContain('サインインしました');
  });

  it.each(['', '-P7D', '7 days', 'P1D; SELECT 1'])('does not take %j', async (advance) => {
    expect((await world.post('/clock', { advance })).status).toBe(400);
  });

  it('is moved by a form too', async () => {
    const browser = world.browser();
    await browser.open('/clock');
    await browser.press('進める', { 進める時間: 'PT1H' });
    expect(browser.page).toMatchObject({ status: 200, path: '/clock' });
    expect(((await now()) - Date.now()) / 60_000).toBeCloseTo(60, 0);
  });
});

describe('the mailbox', () => {
  it('shows each mail to each address, newest first, with its links', async () => {
    await sendMail(
      ['hanako@mail.example', 'ken@mail.example'],
      '連携のお知らせ',
      'こちら（http://localhost:3000/objections/abc）．',
    );
    await sendMail(['hanako@mail.example'], 'Second', 'no link');
    expect(await world.json('/mailbox.json?to=hanako@mail.example')).toEqual([
      { to: 'hanako@mail.example', subject: 'Second', text: expect.stringContaining('no link'), links: [] },
      {
        to: 'hanako@mail.example',
        subject: '連携のお知らせ',
        text: expect.stringContaining('こちら'),
        links: ['http://localhost:3000/objections/abc'],
      },
    ]);
    expect(await world.json('/mailbox.json')).toHaveLength(3);
    const { html } = await world.browser().open('/mailbox?to=ken@mail.example');
    expect(html).toContain('連携のお知らせ');
    expect(html).not.toContain('Second');
  });

  it('shows what a mail says as text', async () => {
    await sendMail(['hanako@mail.example'], '<b>bold</b>', '<script>alert(1)</script>');
    const { html } = await world.browser().open('/mailbox');
    expect(html).not.toMatch(/<script|<b>/);
    expect(html).not.toContain('.html');
  });

  it('shows the HTML of a mail on a page of its own that can do nothing', async () => {
    const sent = '<p style="color: red">赤</p><script>alert(1)</script><img src="https://tracker.example/x">';
    await sendMail(['hanako@mail.example'], 'both', 'text', sent);
    const { html } = await world.browser().open('/mailbox');
    expect(html).not.toMatch(/<script|<img/);
    const answer = await fetch(world.sandbox.url + /\/mailbox\/\d+\.html/.exec(html)![0]);
    expect(await answer.text()).toContain(sent);
    expect(answer.headers.get('Content-Security-Policy')).toMatch(/^sandbox; default-src 'none'; style-src/);
    expect((await fetch(`${world.sandbox.url}/mailbox/0.html`)).status).toBe(404);
  });
});

describe('a second process', () => {
  it('learns the settings of the running sandbox from the database', async () => {
    expect(await settingsOfRunningSandbox(world.database)).toEqual(world.sandbox.settings);
  });

  it('cannot run another sandbox on the same database', async () => {
    const second = startSandbox({ dataSource: world.database, port: 0, serviceUrl: SERVICE_URL });
    await expect(second).rejects.toThrow('another process');
  });

  it('is told when the port is taken', async () => {
    const other = await startTestSandbox();
    await other.sandbox.stop();
    const port = Number(new URL(world.sandbox.url).port);
    const second = startSandbox({ dataSource: other.database, port, serviceUrl: SERVICE_URL });
    await expect(second).rejects.toThrow(`port ${port} is taken`);
    await other.stop();
  });

  it('finds no sandbox after it was stopped, and can then run it with the same keys and state', async () => {
    const other = await startTestSandbox();
    await other.sandbox.stop();
    expect(await settingsOfRunningSandbox(other.database)).toBeUndefined();
    const again = await startSandbox({ dataSource: other.database, port: 0, serviceUrl: SERVICE_URL });
    expect(again.settings['CARD_PRIVATE_JWK']).toBe(other.sandbox.settings['CARD_PRIVATE_JWK']);
    const startedOverWith: unknown[] = [];
    await again.connect({ startOver: async (links) => void startedOverWith.push(links) });
    expect(startedOverWith).toEqual([]);
    await again.stop();
    await other.stop();
  });
});
