import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CloudOutcomeUnknown, CloudRefused, CloudUnavailable } from '../../src/rescue/ports/cloud-errors.js';
import { log } from '../../src/shared/log.js';
import { keepsCloudContract } from './cloud-contract.js';
import type { Trouble } from './fault-proxy.js';
import { graphError, throttled } from './onedrive/graph-trouble.js';
import { CONTACT, MISAKI, OneDriveWorld } from './onedrive/onedrive-world.js';

const TOP = ['卒業論文', '写真', 'メモ.txt', 'Curriculum vitae.txt'];
const INVITE = /^POST .*\/invite$/;
const PERMISSIONS = /^GET .*\/permissions$/;
const DELETE = /^DELETE /;

let world: OneDriveWorld;
beforeAll(async () => {
  world = await OneDriveWorld.start();
});
afterAll(() => world.stop());
beforeEach(() => world.reset());

const failureOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'done',
    (error: unknown) => error,
  );
const reasonOf = async (call: Promise<unknown>): Promise<unknown> => {
  const error = await failureOf(call);
  return error instanceof CloudRefused ? error.details.reason : error;
};
const namesShared = async () => (await world.shared()).map(({ name }) => name);

keepsCloudContract('OneDrive', async () => ({
  service: world.chosen(),
  grant: await world.grant(),
  opens: async (key) => {
    if (key.kind !== 'shared') return false;
    const browser = world.sandbox.browser();
    await browser.open('/onedrive');
    await browser.press('コードを送る', { メールアドレス: key.contact });
    await browser.press('サインイン', { 確認コード: await world.codeFor(key.contact) });
    const { status, path } = await browser.open(key.addresses[0]?.address ?? '/onedrive/items/none');
    return status === 200 && path !== '/onedrive';
  },
}));

describe('access to the files of somebody who left', () => {
  it('opens with a mailed code what was shared, and nothing once its time is over', async () => {
    const onedrive = world.chosen();
    expect(await onedrive.probe(MISAKI)).toBe('there');
    const key = await onedrive.open(await world.grant());
    if (key.kind !== 'shared') throw new Error('no shared files');
    expect([key.contact, key.addresses.map(({ name }) => name)]).toEqual([CONTACT, TOP]);

    const browser = world.sandbox.browser();
    await browser.open(key.addresses[0]!.address);
    await browser.press('コードを送る', { メールアドレス: CONTACT });
    await browser.press('サインイン', { 確認コード: await world.codeFor(CONTACT) });
    for (const name of TOP) expect(browser.page.html).toContain(name);
    await browser.follow('卒業論文/');
    await browser.follow('論文.txt');
    expect(browser.page.html).toContain('法学部');

    await world.advance('PT7H');
    expect((await browser.open(key.addresses[2]!.address)).html).toContain('のメモ');
    await world.advance('P7D');
    await browser.open('/onedrive');
    await browser.press('コードを送る', { メールアドレス: CONTACT });
    expect(await world.shared()).toEqual([]);
  });

  it('ends at once where it is closed', async () => {
    const onedrive = world.chosen();
    const grant = await world.grant();
    const key = await onedrive.open(grant);
    const browser = world.sandbox.browser();
    await browser.open('/onedrive');
    await browser.press('コードを送る', { メールアドレス: CONTACT });
    await browser.press('サインイン', { 確認コード: await world.codeFor(CONTACT) });
    await onedrive.close(grant);
    expect((await browser.open('/onedrive')).html).toContain('共有されているファイルはありません');
    if (key.kind !== 'shared') throw new Error('no shared files');
    expect((await browser.open(key.addresses[0]!.address)).status).toBe(404);
  });

  it('lets read, for a sign-in, until the end of the grant', async () => {
    const grant = await world.grant();
    await world.chosen().open(grant);
    const until = new Date(Math.floor(grant.until.getTime() / 1000) * 1000).toISOString();
    expect(await world.shared()).toEqual(
      TOP.map((name) => ({ name, email: CONTACT.toLowerCase(), role: 'read', until })),
    );
  });
});

describe('opening', () => {
  it('again leaves what is shared as it is', async () => {
    const onedrive = world.chosen();
    const grant = await world.grant();
    const first = await onedrive.open(grant);
    const before = world.proxy.count(/^(POST|DELETE) .*v1\.0/);
    expect(await onedrive.open(grant)).toEqual(first);
    expect(world.proxy.count(/^(POST|DELETE) .*v1\.0/)).toBe(before);
  });

  it('until another end renews everything', async () => {
    const onedrive = world.chosen();
    await onedrive.open(await world.grant(7));
    const longer = await world.grant(9);
    await onedrive.open(longer);
    for (const { until } of await world.shared())
      expect(Math.abs(Date.parse(until ?? '') - longer.until.getTime())).toBeLessThan(1_000);
  });

  it('takes back what the same address could do more', async () => {
    await world.shareByHand('メモ.txt', CONTACT, 'write');
    await world.chosen().open(await world.grant());
    expect((await world.shared()).map(({ role }) => role)).toEqual(['read', 'read', 'read', 'read']);
  });

  it('shares 120 items that are listed on several pages, though throttled among them', async () => {
    await world.addFiles(120);
    world.proxy.plan(PERMISSIONS, throttled(429, '0'), { after: 40, times: 3 });
    world.proxy.plan(INVITE, throttled(429, '0'), { after: 60, times: 5 });
    world.proxy.plan(INVITE, throttled(503, '1'), { after: 80 });
    const onedrive = world.connector({ pageItems: 50 });
    const key = await onedrive.open(await world.grant());
    if (key.kind !== 'shared') throw new Error('no shared files');
    expect([key.addresses.length, (await world.shared()).length]).toEqual([124, 124]);
    expect(world.proxy.count(/root\/children/)).toBe(3);
    await onedrive.close(await world.grant());
    expect(await world.shared()).toEqual([]);
  });

  it('that is throttled for longer than it may take may have been done, and goes on where it was the next time', async () => {
    await world.addFiles(20);
    const grant = await world.grant();
    const onedrive = world.connector({ driveSeconds: 20 });
    world.proxy.plan(INVITE, throttled(429, '600'), { after: 10 });
    await expect(onedrive.open(grant)).rejects.toBeInstanceOf(CloudOutcomeUnknown);
    const before = (await world.shared()).length;
    expect(before).toBeGreaterThan(9);
    const invited = world.proxy.count(INVITE);
    await onedrive.open(grant);
    expect((await world.shared()).length).toBe(24);
    expect(world.proxy.count(INVITE) - invited).toBe(24 - before);
  });

  it.each<[string, Trouble]>([
    ['fails', graphError(500, 'generalException')],
    ['is lost', { kind: 'lost' }],
    ['breaks off', { kind: 'cut' }],
  ])('whose answer %s in the middle may have been done, and is done the next time', async (_name, trouble) => {
    const grant = await world.grant();
    world.proxy.plan(INVITE, trouble, { after: 2 });
    await expect(world.chosen().open(grant)).rejects.toBeInstanceOf(CloudOutcomeUnknown);
    await world.chosen().open(grant);
    expect(await namesShared()).toEqual(TOP);
  });

  it('whose answer never comes may have been done', async () => {
    world.proxy.plan(INVITE, { kind: 'hang' });
    const onedrive = world.connector({ requestSeconds: 2 });
    await expect(onedrive.open(await world.grant())).rejects.toBeInstanceOf(CloudOutcomeUnknown);
  });

  it.each<[string, RegExp, Trouble]>([
    ['the site', /personal/, graphError(503, 'serviceNotAvailable')],
    ['the drive', /\/drive\?/, { kind: 'lost' }],
    ['the items', /children/, { kind: 'cut' }],
    ['the permissions', PERMISSIONS, graphError(500, 'generalException')],
    ['the guest', /invitations/, { kind: 'lost' }],
    ['the token', /token$/, graphError(500, 'x')],
  ])('that could not ask for %s shares nothing', async (_name, on, trouble) => {
    world.proxy.plan(on, trouble);
    await expect(world.chosen().open(await world.grant())).rejects.toBeInstanceOf(CloudUnavailable);
    expect(await world.shared()).toEqual([]);
  });

  it('that Graph does not know the guest of yet is done another time', async () => {
    world.proxy.plan(INVITE, graphError(400, 'invalidRequest', 'noResolvedUsers'), { times: 4 });
    await expect(world.chosen().open(await world.grant())).rejects.toBeInstanceOf(CloudUnavailable);
    await world.chosen().open(await world.grant());
    expect(await namesShared()).toEqual(TOP);
  });

  it('for somebody whom the tenant takes as no guest is refused', async () => {
    world.proxy.plan(/invitations/, graphError(400, 'BadRequest'));
    expect(await reasonOf(world.chosen().open(await world.grant()))).toBe('other');
  });

  it('shares without an end where Graph takes none, and says so in the log', async () => {
    const warned = vi.spyOn(log, 'warn');
    world.proxy.plan(INVITE, graphError(400, 'invalidRequest'));
    await world.chosen().open(await world.grant());
    expect((await world.shared()).filter(({ until }) => until === null)).toHaveLength(1);
    expect(warned).toHaveBeenCalledWith({ items: 1 }, 'onedrive.without-end');
    warned.mockRestore();
  });

  it('leaves out what cannot be shared, and says so in the log', async () => {
    const warned = vi.spyOn(log, 'warn');
    world.proxy.plan(INVITE, graphError(403, 'accessDenied'));
    const key = await world.chosen().open(await world.grant());
    expect(key.kind === 'shared' && key.addresses.length).toBe(3);
    expect(warned).toHaveBeenCalledWith({ items: 1, status: 403, code: 'accessDenied' }, 'onedrive.left-out');
    warned.mockRestore();
  });

  it('goes past what was deleted meanwhile', async () => {
    world.proxy.plan(INVITE, graphError(404, 'itemNotFound'));
    const key = await world.chosen().open(await world.grant());
    expect(key.kind === 'shared' && key.addresses.length).toBe(3);
  });

  it('gives nothing that it could not find again', async () => {
    const stranger = { id: 'bm9ib2R5', roles: ['read'], grantedToV2: { user: { email: 'nobody@elsewhere.example' } } };
    world.proxy.plan(INVITE, { kind: 'instead', status: 200, body: { value: [stranger] } }, { times: 9 });
    await expect(world.chosen().open(await world.grant())).rejects.toBeInstanceOf(CloudOutcomeUnknown);
    expect(world.proxy.count(DELETE)).toBeGreaterThan(0);
  });

  it('follows no page that lies elsewhere', async () => {
    const body = { value: [], '@odata.nextLink': 'https://evil.example/v1.0/drives/x/root/children' };
    world.proxy.plan(/children/, { kind: 'instead', status: 200, body });
    await expect(world.chosen().open(await world.grant())).rejects.toBeInstanceOf(CloudUnavailable);
  });
});

describe('closing', () => {
  it('ends what is listed on several pages of permissions, and nobody else’s access', async () => {
    await world.addFiles(1);
    const others = Array.from({ length: 220 }, (_, n) => `a-${n}@elsewhere.example`);
    for (const email of others) await world.shareByHand('file 1.txt', email, 'read');
    const grant = await world.grant();
    await world.chosen().open(grant);
    await world.chosen().close(grant);
    expect((await world.shared()).map(({ email }) => email).toSorted()).toEqual(others.toSorted());
  });

  it('ends what was moved into a folder or added since', async () => {
    const grant = await world.grant();
    await world.chosen().open(grant);
    await world.move('メモ.txt', '卒業論文');
    await world.move('写真', '卒業論文');
    await world.addFiles(2);
    await world.shareByHand('file 2.txt', CONTACT, 'read');
    await world.shareByHand('論文.txt', CONTACT, 'read');
    await world.chosen().close(grant);
    expect(await world.shared()).toEqual([]);
  });

  it('of what was never opened changes nothing', async () => {
    await world.chosen().close(await world.grant());
    expect(world.proxy.count(/^(POST|DELETE) .*v1\.0/)).toBe(0);
  });

  it('leaves another address alone', async () => {
    await world.chosen().open(await world.grant(7, 'other@mail.example'));
    await world.chosen().close(await world.grant());
    expect(await namesShared()).toEqual(TOP);
  });

  it.each<[string, Trouble]>([
    ['fails', graphError(500, 'generalException')],
    ['is lost', { kind: 'lost' }],
  ])('whose answer %s may have been done, and is done the next time', async (_name, trouble) => {
    const grant = await world.grant();
    await world.chosen().open(grant);
    world.proxy.plan(DELETE, trouble, { after: 1 });
    await expect(world.chosen().close(grant)).rejects.toBeInstanceOf(CloudOutcomeUnknown);
    await world.chosen().close(grant);
    expect(await world.shared()).toEqual([]);
  });

  it('is throttled in the middle and goes on', async () => {
    const grant = await world.grant();
    await world.chosen().open(grant);
    world.proxy.plan(DELETE, throttled(429, '0'), { after: 1, times: 3 });
    await world.chosen().close(grant);
    expect(await world.shared()).toEqual([]);
  });

  it('is not done while Graph only says so', async () => {
    const grant = await world.grant();
    await world.chosen().open(grant);
    world.proxy.plan(DELETE, { kind: 'instead', status: 204 }, { times: 99 });
    await expect(world.chosen().close(grant)).rejects.toBeInstanceOf(CloudOutcomeUnknown);
    expect(await namesShared()).toEqual(TOP);
  });

  it.each([404, 410])('is not done because a list is not there any more (%i)', async (status) => {
    const grant = await world.grant();
    await world.chosen().open(grant);
    world.proxy.plan(/\/delta/, graphError(status, 'resyncRequired'));
    await expect(world.chosen().close(grant)).rejects.toBeInstanceOf(CloudOutcomeUnknown);
    await world.chosen().close(grant);
    world.proxy.plan(/\/delta/, graphError(status, 'resyncRequired'));
    await expect(world.chosen().close(grant)).rejects.toBeInstanceOf(CloudUnavailable);
  });

  it('ends a link that the person is one of, which opening leaves alone', async () => {
    const link = {
      id: 'bGluaw',
      roles: ['write'],
      link: { type: 'edit', scope: 'users' },
      grantedToIdentitiesV2: [{ user: { email: 'other@mail.example' } }, { user: { email: CONTACT } }],
    };
    const withLink: Trouble = { kind: 'instead', status: 200, body: { value: [link] } };
    world.proxy.plan(PERMISSIONS, withLink);
    await world.chosen().open(await world.grant());
    expect(world.proxy.count(DELETE)).toBe(0);
    world.proxy.plan(PERMISSIONS, withLink);
    await world.chosen().close(await world.grant());
    expect(world.proxy.count(/^DELETE .*bGluaw$/)).toBe(1);
    expect(await world.shared()).toEqual([]);
  });
});

describe('a OneDrive', () => {
  it('that is gone gives nothing out, and is closed', async () => {
    const grant = await world.grant();
    await world.chosen().open(grant);
    await world.advance('P181D');
    expect(await world.chosen().probe(MISAKI)).toBe('gone');
    expect(await reasonOf(world.chosen().open(grant))).toBe('data-gone');
    await expect(world.chosen().close(grant)).resolves.toBeUndefined();
  });

  it('of nobody is gone', async () => {
    expect(await world.chosen().probe('9999999999')).toBe('gone');
  });

  it.each([
    ['locked', 423, 'notAllowed'],
    ['forbidden', 403, 'accessDenied'],
  ])('that is %s is for an administrator to open', async (_name, status, code) => {
    const grant = await world.grant();
    world.proxy.plan(/\/sites\//, graphError(status, code), { times: 9 });
    const onedrive = world.chosen();
    for (const call of [() => onedrive.probe(MISAKI), () => onedrive.open(grant), () => onedrive.close(grant)])
      expect(await reasonOf(call())).toBe('not-permitted');
  });

  it.each([
    ['to share', INVITE],
    ['to make guests', /invitations/],
    ['to read', /children/],
  ])('that the application has no permission %s of is not asked over and over', async (_name, on) => {
    await world.addFiles(40);
    world.proxy.plan(on, graphError(403, 'accessDenied'), { times: 99 });
    expect(await reasonOf(world.chosen().open(await world.grant()))).toBe('not-permitted');
    expect(world.proxy.count(on)).toBeLessThan(9);
    expect(await world.shared()).toEqual([]);
  });

  it('opens with a new token where the one before is taken no more', async () => {
    const onedrive = world.chosen();
    await onedrive.probe(MISAKI);
    world.proxy.plan(/v1\.0/, graphError(401, 'InvalidAuthenticationToken'), { after: 3 });
    await onedrive.open(await world.grant());
    expect(await namesShared()).toEqual(TOP);
    expect(world.proxy.count(/token$/)).toBe(2);
  });
});

describe('the log', () => {
  it('tells what Graph calls its refusals, and no address, name, token or file', async () => {
    const said = [vi.spyOn(log, 'warn'), vi.spyOn(log, 'error'), vi.spyOn(log, 'info')];
    const grant = await world.grant();
    world.proxy.plan(INVITE, graphError(403, 'accessDenied', 'sharingDisabled'));
    await world.chosen().open(grant);
    world.proxy.plan(DELETE, { kind: 'lost' });
    await failureOf(world.chosen().close(grant));
    world.proxy.plan(/token$/, { kind: 'instead', status: 401, body: { error: 'invalid_client' } });
    await failureOf(world.chosen().probe(MISAKI));
    const bare = (_name: string, value: unknown) => (value instanceof Error ? value.name : value);
    const lines = said.flatMap(({ mock }) => mock.calls).map((call) => JSON.stringify(call, bare));
    vi.restoreAllMocks();
    for (const known of ['accessDenied', 'sharingDisabled', 'onedrive.no-answer', 'invalid_client'])
      expect(lines.join()).toContain(known);
    const { ONEDRIVE_CLIENT_SECRET: secret } = world.settings;
    for (const secrets of [CONTACT, CONTACT.toLowerCase(), MISAKI, 'elsewhere', secret, ...TOP])
      expect(lines.join()).not.toContain(secrets);
  });
});
