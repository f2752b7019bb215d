import { describe, expect, it } from 'vitest';
import type { Response } from 'supertest';
import { OidcTransactions } from '../../src/auth/oidc/oidc-transactions.js';
import { VisitorBrowser } from './visitor-browser.js';
import { worldOfThisFile } from './world.js';

const world = worldOfThisFile();

const asked = (started: Response) => new URL(started.headers.location ?? '').searchParams;

async function laterBy(interval: string): Promise<void> {
  await world.database.query('UPDATE shared.clock_shift SET shift = $1::interval', [interval]);
}

async function rows(): Promise<number> {
  const [row] = await world.database.query<{ count: string }[]>('SELECT count(*) FROM auth.oidc_transaction');
  return Number(row?.count);
}

describe.each(['card', 'account'] as const)('the callback of the %s', (by) => {
  const answered = (code: string, intent?: string) =>
    expect.objectContaining({ code: `${by}.${code}`, ...(intent && { intent }) });

  it('lets exactly one of ten parallel requests in', async () => {
    const started = await world.browser.start(by);
    const back = world[by].agree(started.headers.location ?? '');
    const answers = await Promise.all(Array.from({ length: 10 }, () => world.browser.open(back)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === `${by}.unknown-transaction`)).toHaveLength(9);
    expect(world[by].requests.filter((endpoint) => endpoint === 'token')).toHaveLength(1);
  });

  it('keeps two tabs apart, whichever comes back first', async () => {
    const [one, two] = await Promise.all([world.browser.start(by, 'link'), world.browser.start(by, 'unlink')]);
    const second = await world.browser.open(world[by].agree(two.headers.location ?? ''));
    const first = await world.browser.open(world[by].agree(one.headers.location ?? ''));
    expect([first.body.intent, second.body.intent]).toEqual(['link', 'unlink']);
  });

  it('is worth nothing the second time', async () => {
    const started = await world.browser.start(by);
    const back = world[by].agree(started.headers.location ?? '');
    await world.browser.open(back);
    expect((await world.browser.open(back)).body).toEqual(answered('unknown-transaction'));
  });

  it('is worth nothing in another browser, and stays good in its own', async () => {
    const started = await world.browser.start(by);
    const back = world[by].agree(started.headers.location ?? '');
    const stranger = await new VisitorBrowser(world.app, 'browser-2').open(back);
    expect(stranger.body).toEqual(answered('other-browser'));
    expect(stranger.body).not.toHaveProperty('intent');
    expect((await world.browser.open(back)).status).toBe(200);
  });

  it('is worth nothing after fifteen minutes, and says so', async () => {
    const started = await world.browser.start(by, 'recovery');
    const back = world[by].agree(started.headers.location ?? '');
    await laterBy('15 minutes 1 second');
    const late = await world.browser.open(back);
    await laterBy('0');
    expect(late.body).toEqual(answered('timed-out', 'recovery'));
    expect(world[by].requests).not.toContain('token');
  });

  it('works whatever a sandbox does to the clock', async () => {
    await laterBy('30 days');
    const answer = await world.browser.signIn(by, world[by]);
    await laterBy('0');
    expect(answer.status).toBe(200);
  });

  it('does not take the state of the other provider, and leaves it good', async () => {
    const other = by === 'card' ? 'account' : 'card';
    const started = await world.browser.start(other);
    const back = world[other].agree(started.headers.location ?? '');
    const swapped = new URL(back);
    swapped.pathname = `/oidc/${by}/callback`;
    expect((await world.browser.open(swapped)).body).toEqual(answered('unknown-transaction'));
    expect((await world.browser.open(back)).status).toBe(200);
  });

  it.each([
    ['no state', ''],
    ['an empty state', '?state=&code=c'],
    ['two states', `?state=${'a'.repeat(43)}&state=${'b'.repeat(43)}&code=c`],
    ['a state of another shape', '?state=%3Cscript%3E&code=c'],
    ['a code alone', '?code=c'],
    ['an error alone', '?error=access_denied&error_description=%3Cscript%3E'],
  ])('is malformed with %s, and never starts a sign-in', async (_, query) => {
    const answer = await world.browser.open(new URL(`http://service.test/oidc/${by}/callback${query}`));
    expect(answer.body).toEqual({ code: `${by}.malformed`, kind: 'refused', reason: 'state', wayOut: '/' });
  });

  it('says nothing of an error that comes with a foreign state, and uses nothing up', async () => {
    const started = await world.browser.start(by);
    const injected = `?error=access_denied&error_description=pin_locked&state=${'x'.repeat(43)}`;
    const answer = await world.browser.open(new URL(`http://service.test/oidc/${by}/callback${injected}`));
    expect(answer.body).toEqual(answered('unknown-transaction'));
    expect((await world.browser.open(world[by].agree(started.headers.location ?? ''))).status).toBe(200);
  });

  it.each([
    ['access_denied', 'user_cancelled', 'cancelled'],
    ['access_denied', 'something new', 'cancelled'],
    ['access_denied', 'pin_locked', 'pin-locked'],
    ['access_denied', 'certificate_expired', 'certificate-expired'],
    ['access_denied', 'certificate_revoked', 'certificate-revoked'],
    ['access_denied', 'constructor', 'cancelled'],
    ['temporarily_unavailable', 'pin_locked', 'unavailable'],
    ['server_error', '', 'unavailable'],
    ['login_required', '<script>', 'rejected'],
  ])('knows what the provider means by %s, %s', async (error, description, failure) => {
    const started = await world.browser.start(by, 'status');
    const back = world[by].comeBack(asked(started), { error, error_description: description });
    expect((await world.browser.open(back)).body).toEqual(answered(failure, 'status'));
    expect((await world.browser.open(back)).body).toEqual(answered('unknown-transaction'));
    expect(world[by].requests).not.toContain('token');
  });

  it.each([
    ['nothing but the state', {}],
    ['a code and an error without a value', { code: '', error: '' }],
  ])('with %s is a cancel, once', async (_, parameters) => {
    const started = await world.browser.start(by, 'status');
    const back = world[by].comeBack(asked(started), parameters);
    expect((await world.browser.open(back)).body).toEqual(answered('cancelled', 'status'));
    expect((await world.browser.open(back)).body).toEqual(answered('unknown-transaction'));
    expect(world[by].requests).not.toContain('token');
  });

  it('takes a code of 10,000 characters, and the provider gets all of them', async () => {
    const code = 'Ab1-_.~ '.repeat(1250);
    const started = await world.browser.start(by);
    expect((await world.browser.open(world[by].agree(started.headers.location ?? '', code))).status).toBe(200);
    expect(world[by].tokenRequests.map(({ form }) => form.get('code'))).toEqual([code]);
  });

  it('is never reached by a code or an error at the start', async () => {
    const started = await new VisitorBrowser(world.app).start(by);
    const { pathname } = new URL(`http://service.test/oidc/${by}/start`);
    expect(started.status).toBe(303);
    expect(asked(started).get('redirect_uri')).toBe(`http://service.test${pathname.replace('start', 'callback')}`);
  });

  it.each(['', 'https://elsewhere.example', '//elsewhere.example', '../menu', 'a'.repeat(101), '-', 'menu\n'])(
    'starts nothing for the intent %j',
    async (then) => {
      expect((await world.browser.start(by, then)).body).toEqual(answered('malformed'));
    },
  );
});

describe('sign-ins under way', () => {
  it('are kept without anything that a reader of the database could use', async () => {
    const started = await world.browser.start('card');
    const kept = JSON.stringify(await world.database.query('SELECT t::text FROM auth.oidc_transaction AS t'));
    for (const value of [asked(started).get('state')!, asked(started).get('nonce')!]) {
      expect(kept).not.toContain(value);
      expect(kept).not.toContain(Buffer.from(value).toString('hex'));
    }
    expect(kept).not.toContain(world.browser.id);
  });

  it('leave no row behind once they came back', async () => {
    const before = await rows();
    await world.browser.signIn('card', world.card);
    expect(await rows()).toBe(before);
  });

  it('are forgotten when nobody came back', async () => {
    const transactions = world.app.get(OidcTransactions);
    await world.browser.start('card');
    await transactions.purge();
    expect(await rows()).toBeGreaterThan(0);
    await laterBy('1 hour 16 minutes');
    await transactions.purge();
    await laterBy('0');
    expect(await rows()).toBe(0);
  });
});
