import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CloudOutcomeUnknown, CloudRefused, CloudUnavailable } from '../../src/rescue/ports/cloud-errors.js';
import type { CloudService } from '../../src/rescue/ports/cloud-service.js';
import { log } from '../../src/shared/log.js';
import { keepsCloudContract } from './cloud-contract.js';
import type { Trouble } from './fault-proxy.js';
import { googleError, throttled, toldAs } from './google/google-trouble.js';
import { CHOSEN, CONTACT, GoogleWorld, MISAKI } from './google/google-world.js';

const LOOK = /^GET .*\/users\/[^/?]+\?/;
const UPDATE = /^PUT .*\/users\/[^/]+$/;
const SIGN_OUT = /^POST .*\/signOut$/;
const TOKENS = /^GET .*\/tokens/;
const OPEN_UNIT = '/Left/Rescue';
const FIRST = { suspended: true, orgUnit: '/Left', sessions: 0, tokens: 1, appPasswords: 1 };
const CLOSED = { suspended: true, orgUnit: '/Left', sessions: 0, tokens: 0, appPasswords: 0 };

let world: GoogleWorld;
beforeAll(async () => {
  world = await GoogleWorld.start();
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
const opened = async () => {
  const google = world.chosen();
  return { google, key: await google.open(await world.grant()) };
};

keepsCloudContract('Google Workspace', async () => ({
  service: world.chosen(),
  grant: await world.grant(),
  opens: (key) => world.opens(key),
}));

describe('access to the account of somebody who left', () => {
  it('begins with a password of its own choice, and ends with the page that stands open', async () => {
    const { google, key } = await opened();
    expect(await world.user()).toEqual({ ...CLOSED, suspended: false, orgUnit: OPEN_UNIT });
    const browser = await world.enter(key);
    for (const seen of ['メール', 'マイドライブ', '実験データ.csv']) expect(browser.page.html).toContain(seen);
    await world.letProgramsIn();
    expect(await world.user()).toMatchObject({ sessions: 1, tokens: 1, appPasswords: 1 });
    await google.close(await world.grant());
    expect(await world.user()).toEqual(CLOSED);
    expect((await browser.open('/google')).html).not.toContain('実験データ.csv');
    expect(await world.opens({ ...key, password: CHOSEN } as typeof key)).toBe(false);
  });

  it('lets no program in that was let in before', async () => {
    expect(await world.user()).toEqual(FIRST);
    await opened();
    expect(await world.user()).toMatchObject({ tokens: 0, appPasswords: 0 });
  });

  it('opened anew ends what the person before it is doing, and the password that they chose', async () => {
    const { google, key } = await opened();
    const browser = await world.enter(key);
    const again = await google.open(await world.grant());
    expect((await browser.open('/google')).html).toContain('ログイン');
    expect(await world.opens({ ...key, password: CHOSEN } as typeof key)).toBe(false);
    expect(await world.opens(again)).toBe(true);
  });

  it('leads to the address of the account, and to where one signs in', async () => {
    const { key } = await opened();
    expect(key).toMatchObject({
      kind: 'password',
      userName: `${MISAKI}@g.utac.example.ac.jp`,
      address: `${world.sandbox.sandbox.url}/google`,
    });
  });

  it('is found by an external id as well', async () => {
    const google = world.connector({}, { user: 'externalId={account}' });
    expect([await google.probe(MISAKI), await google.probe('9999999999')]).toEqual(['there', 'gone']);
    expect(await world.opens(await google.open(await world.grant()))).toBe(true);
  });

  it('ends where it was opened, suspended, where no other unit is set', async () => {
    const google = world.connector({}, { closedOrgUnit: undefined });
    await google.open(await world.grant());
    await google.close(await world.grant());
    expect(await world.user()).toEqual({ ...CLOSED, orgUnit: OPEN_UNIT });
  });

  it('leaves somebody in their unit whom an administrator has moved and suspended meanwhile', async () => {
    const { google } = await opened();
    await world.changeByHand('/Members', true);
    await google.close(await world.grant());
    expect(await world.user()).toEqual({ ...CLOSED, orgUnit: '/Members' });
  });
});

describe('a user', () => {
  it('that was deleted is gone, and closed', async () => {
    const { google } = await opened();
    await world.sandbox.post('/clock', { advance: 'P181D' });
    expect(await google.probe(MISAKI)).toBe('gone');
    expect(await reasonOf(google.open(await world.grant()))).toBe('data-gone');
    await expect(google.close(await world.grant())).resolves.toBeUndefined();
  });

  it('that waits for its deletion is gone as well', async () => {
    world.proxy.plan(LOOK, toldAs({ deletionTime: '2026-11-23T00:00:00Z' }));
    expect(await world.chosen().probe(MISAKI)).toBe('gone');
  });

  it.each<[string, Trouble]>([
    ['is an administrator', toldAs({ isAdmin: true })],
    ['is an administrator of something', toldAs({ isDelegatedAdmin: true })],
    ['does not say whether it is an administrator', toldAs({ isAdmin: undefined })],
    ['is in use elsewhere', toldAs({ suspended: false, orgUnitPath: '/Members' })],
    ['has the address only as another one', toldAs({ primaryEmail: 'hanako@g.utac.example.ac.jp' })],
  ])('that %s is left alone', async (_name, trouble) => {
    const google = world.chosen();
    const grant = await world.grant();
    for (const call of [() => google.open(grant), () => google.close(grant)]) {
      world.proxy.plan(LOOK, trouble);
      expect(await reasonOf(call())).toBe('other');
    }
    expect(world.proxy.count(/^(PUT|POST|DELETE) .*\/users\//)).toBe(0);
  });

  it.each<[string, Trouble]>([
    ['Google itself suspended', toldAs({ suspensionReason: 'ABUSE' })],
    ['is archived', toldAs({ archived: true })],
  ])('that %s is not opened', async (_name, trouble) => {
    world.proxy.plan(LOOK, trouble);
    expect(await reasonOf(world.chosen().open(await world.grant()))).toBe('other');
    expect(await world.user()).toEqual(FIRST);
  });

  it('who is really an administrator is left alone', async () => {
    const grant = { ...(await world.grant()), accountId: '2000000009' };
    expect(await reasonOf(world.chosen().open(grant))).toBe('other');
  });

  it('that two are known as is left alone', async () => {
    const { body = {} } = toldAs({}) as { body?: object };
    const two = { users: [body, { ...body, id: '2' }] };
    world.proxy.plan(/\/users\?/, { kind: 'instead', status: 200, body: two });
    const google = world.connector({}, { user: 'externalId={account}' });
    expect(await reasonOf(google.open(await world.grant()))).toBe('other');
  });

  it('whose external id only begins alike is another one', async () => {
    const { body = {} } = toldAs({ externalIds: [{ value: `${MISAKI}9` }] }) as { body?: object };
    world.proxy.plan(/\/users\?/, { kind: 'instead', status: 200, body: { users: [body] } });
    expect(await world.connector({}, { user: 'externalId={account}' }).probe(MISAKI)).toBe('gone');
  });

  it('of another domain is not ours to see', async () => {
    const google = world.connector({}, { user: '{account}@elsewhere.example' });
    expect(await reasonOf(google.probe(MISAKI))).toBe('not-permitted');
  });
});

describe('what Google turns away', () => {
  const BUSY: readonly [number, string][] = [
    [403, 'rateLimitExceeded'],
    [403, 'userRateLimitExceeded'],
    [403, 'quotaExceeded'],
    [429, 'rateLimitExceeded'],
    [503, 'backendError'],
  ];

  it.each(BUSY)('with %i %s is done after a pause that Google names', async (status, reason) => {
    for (const on of [LOOK, UPDATE, SIGN_OUT]) world.proxy.plan(on, throttled(status, reason, '0'), { times: 2 });
    const { google, key } = await opened();
    expect(await world.opens(key)).toBe(true);
    world.proxy.plan(UPDATE, throttled(status, reason, '0'), { times: 3 });
    await google.close(await world.grant());
    expect(await world.user()).toEqual(CLOSED);
  });

  it.each(BUSY)('with %i %s is done after longer and longer pauses', async (status, reason) => {
    world.proxy.plan(LOOK, throttled(status, reason), { times: 4 });
    const start = Date.now();
    expect(await world.connector({ firstPauseMs: 20 }).probe(MISAKI)).toBe('there');
    expect(Date.now() - start).toBeGreaterThan(20 + 40 + 80 + 160 - 20);
  });

  it.each(BUSY)('with %i %s for longer than the call may take is not done', async (status, reason) => {
    const google = world.connector({ callSeconds: 2, firstPauseMs: 50 });
    await google.probe(MISAKI);
    const before = world.proxy.count(LOOK);
    world.proxy.plan(LOOK, throttled(status, reason), { times: 99 });
    await expect(google.probe(MISAKI)).rejects.toBeInstanceOf(CloudUnavailable);
    expect(world.proxy.count(LOOK) - before).toBeGreaterThan(2);
  });

  it.each(BUSY.slice(0, 4))('with %i %s when it was to let somebody in, lets nobody in', async (status, reason) => {
    world.proxy.plan(UPDATE, throttled(status, reason, '600'));
    await expect(world.chosen().open(await world.grant())).rejects.toBeInstanceOf(CloudUnavailable);
    expect(await world.user()).toMatchObject({ suspended: true, orgUnit: '/Left' });
  });

  it('with 503 when it was to let somebody in may have been done, since Google does not say', async () => {
    world.proxy.plan(UPDATE, throttled(503, 'backendError', '600'));
    await expect(world.chosen().open(await world.grant())).rejects.toBeInstanceOf(CloudOutcomeUnknown);
  });
});

describe('opening', () => {
  it('that was perhaps done at the first try is not certainly undone by what the second one says', async () => {
    world.proxy.plan(UPDATE, throttled(503, 'backendError', '0'));
    world.proxy.plan(UPDATE, throttled(429, 'rateLimitExceeded', '600'));
    await expect(world.chosen().open(await world.grant())).rejects.toBeInstanceOf(CloudOutcomeUnknown);
  });

  it.each<[string, Trouble]>([
    ['fails', googleError(500, 'backendError')],
    ['is lost', { kind: 'lost' }],
    ['never comes', { kind: 'hang' }],
  ])('whose answer %s may have been done, and is done the next time', async (_name, trouble) => {
    world.proxy.plan(UPDATE, trouble);
    const google = world.connector({ requestSeconds: 2 });
    await expect(google.open(await world.grant())).rejects.toBeInstanceOf(CloudOutcomeUnknown);
    expect(await world.opens(await world.chosen().open(await world.grant()))).toBe(true);
  });

  it('whose answer was lost leaves open what closing ends', async () => {
    world.proxy.plan(UPDATE, { kind: 'lost' });
    const google = world.chosen();
    await failureOf(google.open(await world.grant()));
    expect((await world.user()).suspended).toBe(false);
    await google.close(await world.grant());
    expect(await world.user()).toEqual(CLOSED);
  });

  it('whose answer breaks off is done', async () => {
    world.proxy.plan(UPDATE, { kind: 'cut' });
    expect(await world.opens(await world.chosen().open(await world.grant()))).toBe(true);
  });

  it('that leaves the user suspended was not what was asked', async () => {
    world.proxy.plan(UPDATE, toldAs({}));
    await expect(world.chosen().open(await world.grant())).rejects.toBeInstanceOf(CloudOutcomeUnknown);
  });

  it.each<[string, RegExp, Trouble]>([
    ['the token', /\/token$/, googleError(500, 'backendError')],
    ['the token in time', /\/token$/, { kind: 'hang' }],
    ['the user', LOOK, googleError(500, 'backendError')],
    ['the user and gets no answer', LOOK, { kind: 'lost' }],
    ['the user and gets half an answer', LOOK, { kind: 'cut' }],
    ['the user and gets something else', LOOK, { kind: 'instead', status: 200, body: { kind: 'x' } }],
    ['the end of sessions', SIGN_OUT, { kind: 'lost' }],
    ['the programs', TOKENS, googleError(500, 'backendError')],
    ['the end of programs', /^DELETE/, googleError(502, 'backendError')],
  ])('that could not ask for %s lets nobody in', async (_name, on, trouble) => {
    world.proxy.plan(on, trouble);
    const google = world.connector({ requestSeconds: 2 });
    await expect(google.open(await world.grant())).rejects.toBeInstanceOf(CloudUnavailable);
    expect(await world.user()).toMatchObject({ suspended: true, orgUnit: '/Left' });
  });

  it('goes on where Google finds it wrong to end sessions of somebody who is suspended', async () => {
    for (const on of [SIGN_OUT, TOKENS, /^GET .*\/asps/]) world.proxy.plan(on, googleError(400, 'invalid'));
    expect(await world.opens(await world.chosen().open(await world.grant()))).toBe(true);
  });

  it('into a unit that does not exist is refused, and lets nobody in', async () => {
    const google = world.connector({}, { openOrgUnit: '/Nowhere' });
    expect(await reasonOf(google.open(await world.grant()))).toBe('other');
    expect(await world.user()).toMatchObject({ suspended: true, orgUnit: '/Left' });
  });

  it('of a user who went meanwhile finds the data gone', async () => {
    world.proxy.plan(UPDATE, googleError(404, 'notFound'));
    expect(await reasonOf(world.chosen().open(await world.grant()))).toBe('data-gone');
  });

  it('is asked nobody else than the API that was set', async () => {
    world.proxy.plan(LOOK, { kind: 'instead', status: 302 });
    await expect(world.chosen().open(await world.grant())).rejects.toBeInstanceOf(CloudUnavailable);
  });
});

describe('closing', () => {
  it('is not done before Google says so, which it may do late', async () => {
    const google = world.connector({ firstPauseMs: 20 });
    await google.open(await world.grant());
    const late = toldAs({ suspended: false, orgUnitPath: OPEN_UNIT });
    world.proxy.plan(LOOK, late, { after: 1, times: 3 });
    world.proxy.forget();
    world.proxy.plan(LOOK, late, { after: 1, times: 3 });
    await google.close(await world.grant());
    expect(world.proxy.count(LOOK)).toBe(5);
  });

  it('that Google never confirms is not known to be done', async () => {
    const google = world.connector({ firstPauseMs: 20, suspendSeconds: 1 });
    await google.open(await world.grant());
    world.proxy.plan(LOOK, toldAs({ suspended: false, orgUnitPath: OPEN_UNIT }), { times: 999 });
    await expect(google.close(await world.grant())).rejects.toBeInstanceOf(CloudOutcomeUnknown);
  });

  it.each<[string, RegExp, Trouble]>([
    ['the sessions fails', SIGN_OUT, googleError(500, 'backendError')],
    ['the sessions is lost', SIGN_OUT, { kind: 'lost' }],
    ['the sessions is not permitted', SIGN_OUT, googleError(403, 'forbidden')],
    ['the programs fails', TOKENS, googleError(500, 'backendError')],
    ['a program is lost', /^DELETE .*tokens/, { kind: 'lost' }],
    ['a password of a program fails', /^DELETE .*asps/, googleError(500, 'backendError')],
    ['the password fails', UPDATE, googleError(500, 'backendError')],
    ['the password is refused', UPDATE, googleError(400, 'invalid')],
  ])('suspends although ending %s, and is done again', async (_name, on, trouble) => {
    const { google } = await opened();
    await world.letProgramsIn();
    world.proxy.plan(on, trouble);
    await expect(google.close(await world.grant())).rejects.toBeInstanceOf(CloudOutcomeUnknown);
    expect(await world.user()).toMatchObject({ suspended: true, orgUnit: '/Left', sessions: 0 });
    await google.close(await world.grant());
    expect(await world.user()).toEqual(CLOSED);
  });

  it('suspends although the rest is throttled for longer than there is time', async () => {
    const { google } = await opened();
    world.proxy.plan(SIGN_OUT, throttled(403, 'quotaExceeded', '600'));
    await expect(google.close(await world.grant())).rejects.toBeInstanceOf(CloudOutcomeUnknown);
    expect((await world.user()).suspended).toBe(true);
  });

  it.each<[string, Trouble]>([
    ['fails', googleError(500, 'backendError')],
    ['is lost', { kind: 'lost' }],
  ])('whose suspension %s may have been done, and is done again', async (_name, trouble) => {
    const { google } = await opened();
    world.proxy.plan(UPDATE, trouble, { after: 1 });
    await expect(google.close(await world.grant())).rejects.toBeInstanceOf(CloudOutcomeUnknown);
    await google.close(await world.grant());
    expect(await world.user()).toEqual(CLOSED);
  });

  it('suspends although the unit for those who are closed is not there', async () => {
    const google = world.connector({}, { closedOrgUnit: '/Nowhere' });
    await google.open(await world.grant());
    await expect(google.close(await world.grant())).rejects.toBeInstanceOf(CloudOutcomeUnknown);
    expect(await world.user()).toMatchObject({ suspended: true, orgUnit: OPEN_UNIT });
  });

  it('goes past a program that went meanwhile', async () => {
    const { google } = await opened();
    await world.letProgramsIn();
    world.proxy.plan(/^DELETE/, googleError(404, 'notFound'), { times: 2 });
    await expect(google.close(await world.grant())).resolves.toBeUndefined();
  });

  it('that cannot see the user has not ended anything', async () => {
    const { google } = await opened();
    world.proxy.plan(LOOK, googleError(500, 'backendError'));
    await expect(google.close(await world.grant())).rejects.toBeInstanceOf(CloudUnavailable);
    expect((await world.user()).suspended).toBe(false);
  });
});

describe('the permission to act', () => {
  const CALLS: readonly [string, (google: CloudService) => Promise<unknown>][] = [
    ['look', (google) => google.probe(MISAKI)],
    ['open', async (google) => google.open(await world.grant())],
    ['close', async (google) => google.close(await world.grant())],
  ];

  it.each(CALLS)('that the administrator lacks keeps the connector from it: %s', async (_name, call) => {
    world.proxy.plan(/directory\/v1/, googleError(403, 'forbidden'), { times: 99 });
    expect(await reasonOf(call(world.chosen()))).toBe('not-permitted');
  });

  it.each(['unauthorized_client', 'access_denied', 'invalid_scope'])(
    'that is not delegated to the service account keeps it from everything: %s',
    async (error) => {
      world.proxy.plan(/\/token$/, { kind: 'instead', status: 401, body: { error } }, { times: 9 });
      for (const [, call] of CALLS) expect(await reasonOf(call(world.chosen()))).toBe('not-permitted');
    },
  );

  it('of an administrator whom Google does not know is given another time', async () => {
    const google = world.connector({}, { admin: 'nobody@g.utac.example.ac.jp' });
    await expect(google.probe(MISAKI)).rejects.toBeInstanceOf(CloudUnavailable);
  });

  it('is asked for once for all, and anew where the token is taken no more', async () => {
    const google = world.chosen();
    await Promise.all([google.probe(MISAKI), google.probe('1000000004')]);
    expect(world.proxy.count(/\/token$/)).toBe(1);
    world.proxy.plan(UPDATE, googleError(401, 'authError'));
    expect(await world.opens(await google.open(await world.grant()))).toBe(true);
    expect(world.proxy.count(/\/token$/)).toBe(2);
  });

  it('that Google never takes is no reason to go on', async () => {
    world.proxy.plan(/directory\/v1/, googleError(401, 'authError'), { times: 9 });
    await expect(world.chosen().probe(MISAKI)).rejects.toBeInstanceOf(CloudUnavailable);
    expect(world.proxy.count(/\/token$/)).toBe(2);
  });
});

describe('the log', () => {
  it('tells what Google calls its refusals, and no password, key, token, address or name', async () => {
    const said = [vi.spyOn(log, 'warn'), vi.spyOn(log, 'error'), vi.spyOn(log, 'info')];
    const { google, key } = await opened();
    for (const [on, trouble] of [
      [UPDATE, googleError(403, 'forbidden')],
      [SIGN_OUT, { kind: 'lost' }],
      [LOOK, toldAs({ isAdmin: true })],
    ] as const) {
      world.proxy.plan(on, trouble);
      await failureOf(google.close(await world.grant()));
    }
    world.proxy.plan(/\/token$/, {
      kind: 'instead',
      status: 400,
      body: { error: 'invalid_grant', error_description: CONTACT },
    });
    await failureOf(world.chosen().probe(MISAKI));
    const bare = (_name: string, value: unknown) => (value instanceof Error ? value.name : value);
    const lines = said.flatMap(({ mock }) => mock.calls).map((call) => JSON.stringify(call, bare));
    vi.restoreAllMocks();
    for (const known of ['forbidden', 'google.no-answer', 'administrator', 'invalid_grant'])
      expect(lines.join()).toContain(known);
    if (key.kind !== 'password') throw new Error('no password');
    const { private_key: pem } = JSON.parse(world.settings['GOOGLE_SERVICE_ACCOUNT'] ?? '') as { private_key: string };
    for (const secret of [key.password, key.userName, CONTACT, MISAKI, 'elsewhere', pem.slice(40, 80), 'ey'])
      expect(lines.join()).not.toContain(secret);
  });
});
