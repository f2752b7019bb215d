import { gzipSync } from 'node:zlib';
import { CommandBus } from '@nestjs/cqrs';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CALLS } from '../../src/api/calls/call-limits.js';
import { KeyedCalls } from '../../src/api/calls/keyed-calls.js';
import { PurgeCalls } from '../../src/api/calls/purge-calls.task.js';
import { LARGEST_BODY } from '../../src/api/calls/read-json.js';
import { SuspendLink } from '../../src/linking/contract/suspend-link.command.js';
import { ApiProgram, call } from '../support/api-client.js';
import { logged } from '../support/canaries/watch-service.js';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';

const HANAKO = '0123456789';
const LINK = `/api/v1/accounts/${HANAKO}/link`;
const SUSPENSION = `/api/v1/accounts/${HANAKO}/suspension`;
const BATCH = '/api/v1/accounts/batch';

describe('a call of the API', () => {
  let world: ServiceUnderTest;
  let program: ApiProgram;
  beforeAll(async () => {
    world = await serviceUnderTest();
  });
  beforeEach(() => {
    program = new ApiProgram(world, 'site');
  });
  afterAll(() => world?.stop());

  const codeOf = ({ status, body }: { status: number; body: unknown }) => [status, (body as { code?: string }).code];

  describe('by a stranger', () => {
    it.each([
      ['without a token', {}, 'api.token-missing', 'Bearer realm="api"'],
      ['with a password', { Authorization: 'Basic YTpi' }, 'api.token-missing', 'Bearer realm="api"'],
      [
        'with a token that nobody gave',
        { Authorization: 'Bearer abc' },
        'api.token-invalid',
        'Bearer realm="api", error="invalid_token"',
      ],
      [
        'with half a token',
        { Authorization: 'Bearer' },
        'api.token-invalid',
        'Bearer realm="api", error="invalid_token"',
      ],
    ])('%s is told what is missing', async (_what, headers, code, challenge) => {
      const answer = await call(`${world.url}${LINK}`, 'GET', undefined, headers);
      expect(codeOf(answer)).toEqual([401, code]);
      expect(answer.headers.get('www-authenticate')).toBe(challenge);
    });

    it('with a token in the address is a stranger all the same', async () => {
      const answer = await call(`${world.url}${LINK}?access_token=${program.token}`, 'GET', undefined, {});
      expect(codeOf(answer)).toEqual([401, 'api.token-missing']);
    });

    it('is refused before long', async () => {
      await world.database.query(`DELETE FROM auth.rate_limit WHERE key LIKE 'api-strangers:%'`);
      const asked = () => call(`${world.url}${LINK}`, 'GET', undefined, { Authorization: 'Bearer abc' });
      for (let tried = 0; tried < CALLS.ofStrangers; tried += 1) expect((await asked()).status).toBe(401);
      const answer = await asked();
      expect(codeOf(answer)).toEqual([429, 'api.too-many-calls']);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await program.get(LINK)).status).toBe(200);
    });
  });

  it('beyond the scopes of its token names the scope', async () => {
    const reader = new ApiProgram(world, 'reader', ['links:read']);
    const answer = await reader.post(SUSPENSION);
    expect(codeOf(answer)).toEqual([403, 'api.scope-missing']);
    expect(answer.headers.get('www-authenticate')).toBe(
      'Bearer realm="api", error="insufficient_scope", scope="suspensions:write"',
    );
    expect((await reader.get(LINK)).status).toBe(200);
  });

  it('takes no cookie, gives none, and is no page even for a browser', async () => {
    const headers = { Accept: 'text/html', 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' };
    for (const path of [LINK, '/api/v1/nothing', '/api', '/API/V1/nothing']) {
      const answer = await program.get(path, headers);
      expect(answer.headers.get('content-type')).toMatch(/^application\/(problem\+)?json; charset=utf-8$/);
      expect(answer.headers.getSetCookie()).toEqual([]);
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });

  it.each([
    ['to nowhere', () => program.get('/api/v1/nothing'), 404, 'web.not-found'],
    ['by a method that nothing has', () => program.call('DELETE', LINK), 404, 'web.not-found'],
    ['with a path that cannot be decoded', () => program.get('/api/v1/accounts/%E0%A4%A/link'), 400, 'web.bad-request'],
    ['with broken JSON', () => program.post(BATCH, '{"accounts":['), 400, 'web.bad-request'],
    [
      'nested without end',
      () => program.post(BATCH, `{"accounts":${'['.repeat(60_000)}${']'.repeat(60_000)}}`),
      400,
      'web.bad-request',
    ],
    ['with JSON that is no object', () => program.post(BATCH, '7'), 400, 'web.bad-request'],
    ['with a list', () => program.post(BATCH, '[]'), 400, 'api.invalid-request'],
    [
      'with a form',
      () => program.post(BATCH, 'a=1', { 'Content-Type': 'application/x-www-form-urlencoded' }),
      415,
      'web.bad-request',
    ],
    ['with text', () => program.post(BATCH, '{}', { 'Content-Type': 'text/plain' }), 415, 'web.bad-request'],
    [
      'with another character set',
      () => program.post(BATCH, '{}', { 'Content-Type': 'application/json; charset=shift_jis' }),
      415,
      'web.bad-request',
    ],
    [
      'that is too large',
      () => program.post(BATCH, JSON.stringify({ a: 'x'.repeat(LARGEST_BODY) })),
      413,
      'web.bad-request',
    ],
  ])('%s is a problem', async (_what, ask, status, code) => {
    const answer = await ask();
    expect(codeOf(answer)).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answer.body).toMatchObject({
      type: `urn:utokyo-account:refusal:${code}`,
      status,
      title: expect.any(String),
    });
  });

  it('that is packed is refused unopened', async () => {
    const headers = {
      Authorization: `Bearer ${program.token}`,
      'Content-Type': 'application/json',
      'Content-Encoding': 'gzip',
    };
    const answer = await fetch(`${world.url}${BATCH}`, { method: 'POST', headers, body: gzipSync('{}') });
    expect(answer.status).toBe(415);
  });

  it('that is not as documented is told where', async () => {
    const wrong = await program.put(`/api/v1/accounts/${HANAKO}`, {
      kind: 'robot',
      names: [''],
      'a/b~': 1,
      toString: 'x',
    });
    expect(codeOf(wrong)).toEqual([400, 'api.invalid-request']);
    const { errors } = wrong.body as { errors: readonly { pointer: string }[] };
    expect(errors.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(['#/a~1b~0', '#/toString', '#/kind', '#/names', '#/standing', '#/asOf']),
    );
    const query = await program.get('/api/v1/rescues?limit=0&stage=x&what=1');
    expect(
      (query.body as { errors: { parameter: string }[] }).errors.toSorted((x, y) =>
        x.parameter < y.parameter ? -1 : 1,
      ),
    ).toEqual([
      { parameter: 'limit', detail: expect.any(String) },
      { parameter: 'stage', detail: expect.any(String) },
      { parameter: 'what', detail: 'is not known' },
    ]);
  });

  describe('has a limit', () => {
    it('that it is told of, which holds for each client by itself', async () => {
      program = new ApiProgram(world, 'eager');
      const first = await program.get(LINK);
      expect(first.headers.get('ratelimit-policy')).toBe(`"client";q=${CALLS.perClient};w=${CALLS.seconds}`);
      expect(first.headers.get('ratelimit')).toMatch(new RegExp(`^"client";r=${CALLS.perClient - 1};t=\\d+$`));
      await world.database.query('UPDATE auth.rate_limit SET points = $1 WHERE key = $2', [
        CALLS.perClient,
        'api:eager',
      ]);
      const answer = await program.get(LINK);
      expect(codeOf(answer)).toEqual([429, 'api.too-many-calls']);
      expect(answer.headers.get('ratelimit')).toMatch(/^"client";r=0;t=\d+$/);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await new ApiProgram(world, 'other').get(LINK)).status).toBe(200);
    });
  });

  it('that reads has an entity tag, and is answered without a body where nothing is new', async () => {
    const first = await program.get(LINK);
    const tag = first.headers.get('etag')!;
    expect(tag).toMatch(/^"[\w-]{22}"$/);
    const again = await program.get(LINK, { 'If-None-Match': tag });
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', tag]);
    await new Person(world).link('hanako', HANAKO);
    expect((await program.get(LINK, { 'If-None-Match': tag })).status).toBe(200);
  });

  it('is logged with ids and codes only', async () => {
    const answer = await program.post('/api/v1/accounts/2000000002/suspension');
    const id = answer.headers.get('x-request-id')!;
    const line = await vi.waitFor(() => {
      const found = logged.find((one) => one.includes(id));
      expect(found).toBeDefined();
      return JSON.parse(found!) as object;
    }, 10_000);
    expect(line).toMatchObject({
      msg: 'api.called',
      client: 'site',
      operation: 'suspendLink',
      status: 404,
      code: 'linking.not-linked',
    });
    expect(JSON.stringify(line)).not.toContain('2000000002');
  });

  describe('that changes something', () => {
    // A link that is suspended already can be suspended again, so every carrying out is seen here and not in the link.
    const execute = vi.fn<(command: unknown) => void>();
    const suspensions = () => execute.mock.calls.filter(([command]) => command instanceof SuspendLink).length;

    beforeAll(() => {
      const commands = world.app.get(CommandBus);
      const real = commands.execute.bind(commands);
      vi.spyOn(commands, 'execute').mockImplementation((command) => {
        execute(command);
        return real(command);
      });
    });
    beforeEach(() => execute.mockClear());

    it.each([[''], ['a key'], ['k'.repeat(129)]])('needs a key of its own, and not %j', async (key) => {
      const answer = await program.post(SUSPENSION, undefined, { 'Idempotency-Key': key });
      expect(codeOf(answer)).toEqual([400, 'api.idempotency-key-missing']);
      expect(suspensions()).toBe(0);
    });

    it('is done once and answered the same each time, with quotes around the key or without', async () => {
      const key = crypto.randomUUID();
      const first = await program.post(SUSPENSION, undefined, { 'Idempotency-Key': key });
      const again = await program.post(SUSPENSION, undefined, { 'Idempotency-Key': `"${key}"` });
      expect([first.status, first.headers.get('idempotency-replayed')]).toEqual([200, null]);
      expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([200, 'true']);
      expect(again.text).toBe(first.text);
      expect(suspensions()).toBe(1);
    });

    it('is done once however many come at the same time', async () => {
      const key = { 'Idempotency-Key': crypto.randomUUID() };
      const answers = await Promise.all(Array.from({ length: 8 }, () => program.post(SUSPENSION, undefined, key)));
      const fresh = answers.filter(
        ({ status, headers }) => status === 200 && headers.get('idempotency-replayed') === null,
      );
      expect(fresh).toHaveLength(1);
      for (const { status } of answers) expect([200, 409]).toContain(status);
      expect(suspensions()).toBe(1);
    });

    it('is refused under the key of another request, and not under that of another client', async () => {
      const key = { 'Idempotency-Key': crypto.randomUUID() };
      await program.post(SUSPENSION, undefined, key);
      expect(codeOf(await program.post('/api/v1/accounts/1000000003/suspension', undefined, key))).toEqual([
        422,
        'api.idempotency-key-reused',
      ]);
      expect(codeOf(await program.post(BATCH, { accounts: [{}] }, key))).toEqual([422, 'api.idempotency-key-reused']);
      const other = await new ApiProgram(world, 'other').post(SUSPENSION, undefined, key);
      expect([other.status, other.headers.get('idempotency-replayed')]).toEqual([200, null]);
    });

    it('is refused the same each time, even where it could be done by now', async () => {
      const key = { 'Idempotency-Key': crypto.randomUUID() };
      const path = '/api/v1/accounts/1000000005/suspension';
      const first = await program.post(path, undefined, key);
      await new Person(world).link('maria', '1000000005');
      const again = await program.post(path, undefined, key);
      expect(codeOf(first)).toEqual([404, 'linking.not-linked']);
      expect([again.text, again.headers.get('idempotency-replayed')]).toEqual([first.text, 'true']);
      expect(again.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
      expect((await program.post(path)).status).toBe(200);
    });

    it('can be mended under the same key where it was not as documented', async () => {
      const key = { 'Idempotency-Key': crypto.randomUUID() };
      expect((await program.post(BATCH, { accounts: [] }, key)).status).toBe(400);
      expect((await program.post(BATCH, { accounts: [{}] }, key)).status).toBe(200);
    });

    it('waits for the first of its kind, and is done again where the process of that one died', async () => {
      const key = crypto.randomUUID();
      const request = JSON.stringify(['POST', SUSPENSION, null, null]);
      await world.app.get(KeyedCalls, { strict: false }).begin({ clientId: 'site', key, request });
      const early = await program.post(SUSPENSION, undefined, { 'Idempotency-Key': key });
      expect(codeOf(early)).toEqual([409, 'api.call-in-progress']);
      await world.advance('PT61S');
      expect((await program.post(SUSPENSION, undefined, { 'Idempotency-Key': key })).status).toBe(200);
      expect(suspensions()).toBe(1);
    });

    it('can be made again after a fault of ours', async () => {
      const key = { 'Idempotency-Key': crypto.randomUUID() };
      await world.database.query('ALTER TABLE linking.link RENAME TO hidden');
      const fault = await program.post(SUSPENSION, undefined, key);
      await world.database.query('ALTER TABLE linking.hidden RENAME TO link');
      expect(codeOf(fault)).toEqual([500, 'web.fault']);
      expect((await program.post(SUSPENSION, undefined, key)).status).toBe(200);
    });

    it('is forgotten after a day', async () => {
      const key = { 'Idempotency-Key': crypto.randomUUID() };
      await program.post(SUSPENSION, undefined, key);
      await world.advance('PT24H1S');
      await world.app.get(PurgeCalls, { strict: false }).run();
      expect(await world.database.query('SELECT 1 FROM api.call')).toEqual([]);
      expect((await program.post(SUSPENSION, undefined, key)).headers.get('idempotency-replayed')).toBeNull();
    });
  });
});
