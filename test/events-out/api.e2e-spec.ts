import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { AccountLeft } from '../../src/accounts/contract/events.js';
import { EVENT_TYPES } from '../../src/events-out/domain/event-types.js';
import { AccessTokens } from '../../src/integrators/access-tokens.js';
import { API_SCOPES, type ApiScope } from '../../src/integrators/integrator.js';
import { Integrators } from '../../src/integrators/integrators.js';
import { TokenSigner } from '../../src/integrators/token-signer.js';
import { theService } from '../../src/shared/domain/domain-event.js';
import { FailedJobs } from '../../src/shared/events/failed-jobs.js';
import { Store } from '../../src/shared/persistence/store.js';
import { operator, press, TARO } from '../support/operator.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { textOf } from '../support/web-browser.js';
import { lookQuickly, TestSigner, USER_SITE } from './events-worker.js';
import { Subscriber } from './subscriber.js';

const HANAKO = '0123456789';

describe('events in the API', () => {
  let world: ServiceUnderTest;
  let there: Subscriber;
  let scopes: readonly ApiScope[] = API_SCOPES;
  beforeAll(async () => {
    world = await serviceUnderTest();
    lookQuickly(world);
    const of = <T>(port: abstract new (...args: never[]) => T) => world.app.get(port, { strict: false });
    const signer = new TestSigner();
    // What our OpenID Provider does: it knows the client behind a token, and has the key.
    vi.spyOn(of(AccessTokens), 'clientBehind').mockImplementation(async () => ({ integrator: USER_SITE, scopes }));
    vi.spyOn(of(TokenSigner), 'sign').mockImplementation((claims, typ) => signer.sign(claims, typ));
    vi.spyOn(of(Integrators), 'find').mockReturnValue(USER_SITE);
    there = await new Subscriber(`${world.url}/op`, USER_SITE.id).start();
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    await there?.stop();
    await world?.stop();
  });

  async function call(method: string, path: string, body?: object) {
    const answer = await fetch(`${world.url}/api/v1${path}`, {
      method,
      headers: {
        Authorization: 'Bearer of-the-user-site',
        'Content-Type': 'application/json',
        'Idempotency-Key': randomUUID(),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) };
  }
  const left = () => world.app.get(Store).transact(theService, (unit) => unit.record(new AccountLeft(HANAKO)));
  const wanted = () => ({ deliveryUrl: there.url, eventTypes: [EVENT_TYPES.accountDisabled] });

  it('let a system subscribe, be told, see how it goes, change its mind and end it', async () => {
    const created = await call('POST', '/subscriptions', { ...wanted(), authorization: 'Bearer a-long-secret' });
    expect(created).toMatchObject({ status: 201, body: { state: 'enabled', hasAuthorization: true } });
    expect(JSON.stringify(created.body)).not.toContain('a-long-secret');
    const path = `/subscriptions/${String(created.body['subscriptionId'])}`;
    await there.waitFor('verification');
    await left();
    const { claims } = await there.waitFor('account-disabled');
    expect(claims.sub_id.sub).toBe(HANAKO);
    await vi.waitFor(
      async () => expect((await call('GET', path)).body).toMatchObject({ waiting: 0, verifiedAt: expect.any(String) }),
      10_000,
    );
    expect(await call('POST', `${path}/verification`, { state: 'again' })).toMatchObject({ status: 202 });
    await vi.waitFor(() => expect(there.received.at(-1)?.event).toEqual({ state: 'again' }), 10_000);
    const paused = await call('PUT', path, { ...wanted(), state: 'paused', authorization: null });
    expect(paused).toMatchObject({ status: 200, body: { state: 'paused', reason: 'asked', hasAuthorization: false } });
    expect(await call('POST', `${path}/verification`, { state: 'x' })).toMatchObject({
      status: 409,
      body: { code: 'events.subscription-not-enabled' },
    });
    expect((await call('GET', '/subscriptions')).body).toMatchObject({ items: [paused.body] });
    expect((await call('DELETE', path)).status).toBe(204);
    expect(await call('GET', path)).toMatchObject({ status: 404, body: { code: 'events.subscription-unknown' } });
  });

  it('can be read on from a cursor, and be sent again from there', async () => {
    await left();
    const of = `type=${encodeURIComponent(EVENT_TYPES.accountDisabled)}`;
    await vi.waitFor(async () => expect((await call('GET', `/events?${of}`)).body['items']).toHaveLength(2), 10_000);
    const first = await call('GET', `/events?limit=1&${of}`);
    const [{ cursor } = {}] = first.body['items'] as { cursor: string }[];
    expect(first.body['next']).toBe(cursor);
    const rest = await call('GET', `/events?cursor=${cursor}&${of}`);
    expect(rest.body).toEqual({
      items: [
        {
          cursor: expect.any(String),
          type: EVENT_TYPES.accountDisabled,
          happenedAt: expect.any(String),
          subject: { format: 'iss_sub', iss: `${world.url}/op`, sub: HANAKO },
          claims: { event_timestamp: expect.any(Number) },
        },
      ],
    });
    there.received.length = 0;
    const { body } = await call('POST', '/subscriptions', wanted());
    const path = `/subscriptions/${String(body['subscriptionId'])}`;
    expect(await call('POST', `${path}/replay`, { cursor })).toMatchObject({ status: 202, body: { events: 1 } });
    await there.waitFor('account-disabled');
    for (const unknown of ['7', 'ZXZlbnQgMDE', 'x'.repeat(200)])
      expect(await call('GET', `/events?cursor=${unknown}`)).toMatchObject({ status: 422 });
    await call('DELETE', path);
  });

  it('are refused to whom they are not meant for, and with what they cannot hold', async () => {
    const bad = { ...wanted(), deliveryUrl: 'http://a.example/' };
    expect(await call('POST', '/subscriptions', bad)).toMatchObject({
      status: 422,
      body: { code: 'events.delivery-url-refused' },
    });
    expect((await call('POST', '/subscriptions', { ...wanted(), eventTypes: ['urn:x'] })).status).toBe(400);
    scopes = ['links:read'];
    for (const path of ['/events', '/subscriptions']) expect((await call('GET', path)).status).toBe(403);
    scopes = API_SCOPES;
  });

  it('that were refused lie at the desk, which sends them again', async () => {
    there.received.length = 0;
    const { body } = await call('POST', '/subscriptions', wanted());
    await there.waitFor('verification');
    there.answer = () => ({ status: 400, body: { err: 'invalid_key' } });
    await left();
    const failed = world.app.get(FailedJobs);
    await vi.waitFor(async () => expect(await failed.list(5)).toHaveLength(1), 10_000);
    there.answer = () => ({});
    const [{ id } = { id: 'none' }] = await failed.list(1);
    const taro = await operator(world, TARO);
    expect(textOf(await taro.open('/desk?kind=failed-effect'))).toContain('失敗した処理');
    const page = textOf(await taro.open(`/desk/effects/${id}`));
    for (const said of ['events-out.deliver', 'invalid_key', HANAKO, USER_SITE.id]) expect(page).toContain(said);
    await press(taro, `/desk/effects/${id}`, '/retry', { reason: '相手のシステムの鍵が直ったため．' });
    const { claims } = await there.waitFor('account-disabled');
    expect(claims.jti).toBe(id);
    expect(await failed.list(5)).toEqual([]);
    await call('DELETE', `/subscriptions/${String(body['subscriptionId'])}`);
  });
});
