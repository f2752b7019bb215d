import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CloudOutcomeUnknown, CloudRefused, CloudUnavailable } from '../../src/rescue/ports/cloud-errors.js';
import type { AccessKey } from '../../src/rescue/ports/cloud-service.js';
import type { Trouble } from './fault-proxy.js';
import { GoogleWorld } from './google/google-world.js';

const PATCH = /^PATCH /;
const GET = /^GET /;
const SIGN_OUT = /signOut$/;

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
const reasonOf = async (call: Promise<unknown>) => {
  const error = await failureOf(call);
  return error instanceof CloudRefused ? error.details.reason : error;
};
const passwordIn = (key: AccessKey) => (key.kind === 'password' ? key.password : '');
const error = (status: number, reason: string, retryAfter?: string): Trouble => ({
  kind: 'instead',
  status,
  body: { error: { code: status, message: 'somebody@elsewhere.example', errors: [{ reason }] } },
  ...(retryAfter && { retryAfter }),
});

describe('access to a Google account', () => {
  it('opens with a password that works once, outside single sign-on, and asks for another', async () => {
    const google = world.chosen();
    expect(await google.probe('1000000003')).toBe('there');
    expect(await world.user()).toMatchObject({ suspended: true, orgUnit: '/Former' });
    const key = await google.open(world.grant());
    expect(key).toMatchObject({ kind: 'password', userName: '1000000003@g.sandbox.example' });
    expect(await world.user()).toMatchObject({ suspended: false, orgUnit: '/Former/Rescue', mustChangePassword: true });
    expect(await world.isTaken(passwordIn(key))).toBe(true);
  });

  it('is renewed by another password, after which the one before opens nothing', async () => {
    const google = world.chosen();
    const first = passwordIn(await google.open(world.grant()));
    const second = passwordIn(await google.open(world.grant()));
    expect(await world.isTaken(first)).toBe(false);
    expect(await world.isTaken(second)).toBe(true);
  });

  it('ends with every session, every program that was let in, and the person’s own password', async () => {
    const google = world.chosen();
    const key = await google.open(world.grant());
    const browser = world.sandbox.browser();
    await browser.open('/google');
    await browser.press('サインイン', { ユーザー名: '1000000003@g.sandbox.example', パスワード: passwordIn(key) });
    await browser.press('設定する', { 新しいパスワード: 'mountain-river-2026' });
    await browser.press('データを書き出すアプリに許可する', {});
    expect(browser.page.html).toContain('実験データ');
    expect((await world.user()).programs).toBe(2);
    await google.close(world.grant());
    expect(await world.user()).toMatchObject({ suspended: true, orgUnit: '/Former', programs: 0 });
    expect((await browser.open('/google')).html).not.toContain('実験データ');
    await google.open(world.grant());
    await google.close(world.grant());
    expect(await world.isTaken('mountain-river-2026')).toBe(false);
  });

  it('can be ended twice, where it was never opened, and where the account is gone', async () => {
    const google = world.chosen();
    await google.close(world.grant());
    await google.close(world.grant());
    await google.close(world.grant('9999999999'));
    expect(await google.probe('9999999999')).toBe('gone');
    expect(await reasonOf(google.open(world.grant('9999999999')))).toBe('data-gone');
  });

  it('is not given to an account that administers others', async () => {
    await world.sandbox.database.query('UPDATE sandbox.google_user SET administers = true');
    expect(await reasonOf(world.chosen().open(world.grant()))).toBe('other');
    expect((await world.user()).suspended).toBe(true);
  });
});

describe('a Google that is in trouble', () => {
  it.each([
    ['429', error(429, 'rateLimitExceeded', '1')],
    ['a quota', error(403, 'quotaExceeded')],
    ['503', error(503, 'backendError', '1')],
  ])('is asked again after %s, and then done', async (_name, trouble) => {
    world.proxy.plan(PATCH, trouble);
    expect(await world.isTaken(passwordIn(await world.chosen().open(world.grant())))).toBe(true);
    expect(world.proxy.count(PATCH)).toBe(2);
  });

  it('that stays too busy is unavailable, and nothing was done', async () => {
    world.proxy.plan(PATCH, error(429, 'rateLimitExceeded', '60'), { times: 9 });
    const google = world.connector({ callSeconds: 2 });
    expect(await failureOf(google.open(world.grant()))).toBeInstanceOf(CloudUnavailable);
    expect((await world.user()).suspended).toBe(true);
  });

  it('that lacks a permission says so', async () => {
    world.proxy.plan(PATCH, error(403, 'forbidden'));
    expect(await reasonOf(world.chosen().open(world.grant()))).toBe('not-permitted');
  });

  it('whose answer was lost leaves an unknown outcome, which another opening mends', async () => {
    world.proxy.plan(PATCH, { kind: 'lost' });
    const google = world.chosen();
    expect(await failureOf(google.open(world.grant()))).toBeInstanceOf(CloudOutcomeUnknown);
    expect((await world.user()).suspended).toBe(false);
    expect(await world.isTaken(passwordIn(await google.open(world.grant())))).toBe(true);
  });

  it('that breaks down after a change leaves an unknown outcome', async () => {
    world.proxy.plan(PATCH, error(500, 'backendError'));
    expect(await failureOf(world.chosen().open(world.grant()))).toBeInstanceOf(CloudOutcomeUnknown);
  });

  it('that does not answer in time is unavailable while nothing was changed', async () => {
    world.proxy.plan(GET, { kind: 'hang' });
    const google = world.connector({ requestSeconds: 1, callSeconds: 2 });
    expect(await failureOf(google.open(world.grant()))).toBeInstanceOf(CloudUnavailable);
    expect(world.proxy.count(PATCH)).toBe(0);
  });

  it('that does not take the token any more gives another', async () => {
    world.proxy.plan(SIGN_OUT, error(401, 'authError'));
    expect(await world.isTaken(passwordIn(await world.chosen().open(world.grant())))).toBe(true);
  });

  it('that does not know the service account gives none', async () => {
    const google = world.connector({}, { GOOGLE_ADMIN: 'stranger@g.sandbox.example' });
    expect(await failureOf(google.open(world.grant()))).toBeInstanceOf(CloudUnavailable);
  });

  it('is not believed that access has ended before it says so itself', async () => {
    const google = world.chosen();
    await google.open(world.grant());
    const behind: Trouble = { kind: 'instead', status: 200, body: { suspended: false, orgUnitPath: '/Former/Rescue' } };
    world.proxy.plan(GET, behind, { times: 2, after: 3 });
    await google.close(world.grant());
    expect(world.proxy.count(/^GET .*fields/)).toBeGreaterThanOrEqual(4);
    world.proxy.forget();
    world.proxy.plan(GET, behind, { times: 20, after: 3 });
    expect(await failureOf(world.connector({ readBacks: 2 }).close(world.grant()))).toBeInstanceOf(CloudUnavailable);
  });

  it('that fails in the middle of ending is ended by the next try', async () => {
    const google = world.chosen();
    await google.open(world.grant());
    world.proxy.plan(PATCH, { kind: 'lost' });
    expect(await failureOf(google.close(world.grant()))).toBeInstanceOf(CloudOutcomeUnknown);
    await google.close(world.grant());
    expect(await world.user()).toMatchObject({ suspended: true, orgUnit: '/Former' });
  });
});
