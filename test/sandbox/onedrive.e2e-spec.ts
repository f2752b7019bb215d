import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PERSONAS } from '../../src/sandbox/seed/personas.js';
import { pasted } from '../support/pasted.js';
import { type TestSandbox, startTestSandbox } from './support/running-test-sandbox.js';

const EMAIL = 'misaki@mail.example';
const MISAKI = '1000000003';

let world: TestSandbox;
beforeAll(async () => {
  world = await startTestSandbox();
});
afterAll(() => world.stop());
beforeEach(() => world.post('/reset'));

const graph = async (method: string, path: string, body?: object) => {
  const { ONEDRIVE_GRAPH_URL: url, ONEDRIVE_AUTHORITY_URL: authority } = world.sandbox.settings;
  const { ONEDRIVE_TENANT_ID: tenant, ONEDRIVE_CLIENT_ID: id, ONEDRIVE_CLIENT_SECRET: secret } = world.sandbox.settings;
  const answer = await fetch(`${authority}/${tenant}/oauth2/v2.0/token`, {
    method: 'POST',
    headers: { Authorization: `Basic ${btoa(`${id}:${secret}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  return fetch(`${url}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
};
const json = async (answer: Response) => (await answer.json()) as { id: string; value: { id: string }[] };
const driveOf = async (accountId: string) => {
  const host = world.sandbox.settings['ONEDRIVE_HOST'];
  const site = await json(await graph('GET', `/sites/${host}:/personal/${accountId}_utac_example_ac_jp`));
  return `/drives/${(await json(await graph('GET', `/sites/${site.id}/drive`))).id}`;
};
const invitation = { recipients: [{ email: EMAIL }], requireSignIn: true, sendInvitation: false, roles: ['read'] };
const share = async () => {
  const drive = await driveOf(MISAKI);
  const [item] = (await json(await graph('GET', `${drive}/root/children`))).value;
  await graph('POST', '/invitations', { invitedUserEmailAddress: EMAIL, inviteRedirectUrl: 'https://x.example' });
  await graph('POST', `${drive}/items/${item!.id}/invite`, invitation);
};
const signIn = async (code: string) => {
  const browser = world.browser();
  await browser.open('/onedrive');
  await browser.press('コードを送る', { メールアドレス: EMAIL });
  const mails = (await world.json(`/mailbox.json?to=${EMAIL}`)) as readonly { text: string }[];
  await browser.press('サインイン', { 確認コード: code || pasted(/\d{8}/.exec(mails[0]?.text ?? '')?.[0] ?? '') });
  return browser;
};

describe('the pretend OneDrive', () => {
  it('has files of everybody', async () => {
    for (const { id } of PERSONAS) {
      const { value } = await json(await graph('GET', `${await driveOf(id)}/root/children`));
      expect(value.length, id).toBeGreaterThan(2);
    }
  });

  it('shares with guests only, whom sharing does not make', async () => {
    const drive = await driveOf(MISAKI);
    const [item] = (await json(await graph('GET', `${drive}/root/children`))).value;
    const answer = await graph('POST', `${drive}/items/${item!.id}/invite`, invitation);
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('noResolvedUsers')]);
  });

  it('is opened by its token only', async () => {
    const {
      ONEDRIVE_GRAPH_URL: url,
      ONEDRIVE_AUTHORITY_URL: authority,
      ONEDRIVE_TENANT_ID: tenant,
    } = world.sandbox.settings;
    expect((await fetch(`${url}/drives/x/root/children`)).status).toBe(401);
    const body = new URLSearchParams({ grant_type: 'client_credentials' });
    const headers = { Authorization: `Basic ${btoa('someone:else')}` };
    expect((await fetch(`${authority}/${tenant}/oauth2/v2.0/token`, { method: 'POST', headers, body })).status).toBe(
      401,
    );
  });

  it('keeps nothing that was shared when everything starts over', async () => {
    await share();
    expect(await world.json(`/onedrive/accounts/${MISAKI}.json`)).toMatchObject({ shared: [{ email: EMAIL }] });
    await world.post('/reset');
    expect(await world.json(`/onedrive/accounts/${MISAKI}.json`)).toEqual({ shared: [] });
  });
});

describe('somebody with whom files are shared', () => {
  it('gets in by the mailed code, and out again', async () => {
    await share();
    const browser = await signIn('');
    expect(browser.page.html).toContain('卒業論文/');
    await browser.press('サインアウト');
    expect(browser.labels()).toEqual(['メールアドレス']);
  });

  it('does not get in by another code', async () => {
    await share();
    expect((await signIn('00000000')).page.status).toBe(400);
  });

  it('is mailed nothing where nothing is shared', async () => {
    await signIn('1');
    expect(await world.json(`/mailbox.json?to=${EMAIL}`)).toEqual([]);
  });

  it('sees nothing that is not shared with this address', async () => {
    await share();
    const browser = await signIn('');
    const all = await json(await graph('GET', `${await driveOf(MISAKI)}/root/children`));
    expect((await browser.open(`/onedrive/items/${all.value[1]!.id}`)).status).toBe(404);
    expect((await world.browser().open(`/onedrive/items/${all.value[0]!.id}`)).path).toBe('/onedrive');
  });
});
