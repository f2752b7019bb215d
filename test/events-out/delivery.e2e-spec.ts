import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { AccountLeft, AccountMerged } from '../../src/accounts/contract/events.js';
import { ChangeSubscription } from '../../src/events-out/commands/change-subscription.command.js';
import { CreateSubscription } from '../../src/events-out/commands/create-subscription.command.js';
import { DeleteSubscription } from '../../src/events-out/commands/delete-subscription.command.js';
import { ReplayEvents } from '../../src/events-out/commands/replay-events.command.js';
import { VerifySubscription } from '../../src/events-out/commands/verify-subscription.command.js';
import { EVENT_TYPES, VERIFICATION } from '../../src/events-out/domain/event-types.js';
import { EventsSince } from '../../src/events-out/queries/events-since.query.js';
import { SubscriptionOf, SubscriptionsOf } from '../../src/events-out/queries/subscriptions-of.query.js';
import { PurgeEvents } from '../../src/events-out/reactions/purge-events.task.js';
import { FailedJobs } from '../../src/shared/events/failed-jobs.js';
import { type DomainEvent, theService } from '../../src/shared/domain/domain-event.js';
import { Store } from '../../src/shared/persistence/store.js';
import { CanaryFinder } from '../support/canaries/canary-finder.js';
import { noted } from '../support/canaries/noted.js';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { eventsWorker, subjectAt, TICKETS, USER_SITE } from './events-worker.js';
import { Subscriber } from './subscriber.js';

const ALL = Object.values(EVENT_TYPES);
const HANAKO = '0123456789';

describe('what other systems are told', () => {
  let world: ServiceUnderTest;
  let worker: INestApplicationContext;
  let opened: Subscriber[] = [];
  const everything: string[] = [];
  beforeAll(async () => {
    world = await serviceUnderTest({ ROLE: 'web' });
    worker = await eventsWorker(world);
  });
  afterEach(async () => {
    for (const { id } of [...(await list(TICKETS.id)), ...(await list(USER_SITE.id))]) await remove(id);
    everything.push(...opened.flatMap(({ received }) => received.map((each) => JSON.stringify(each.claims))));
    await Promise.all(opened.splice(0).map((each) => each.stop()));
  });
  afterAll(async () => {
    await worker?.close();
    await world?.stop();
  });

  const list = (integratorId: string) => worker.get(QueryBus).execute(new SubscriptionsOf(integratorId));
  const remove = async (id: string) => {
    for (const { id: owner } of [TICKETS, USER_SITE])
      await worker
        .get(CommandBus)
        .execute(new DeleteSubscription(owner, id))
        .catch(() => {});
  };
  const record = (...events: DomainEvent[]) =>
    world.app.get(Store).transact(theService, async (unit) => {
      for (const event of events) await unit.record(event);
    });
  async function subscriber(system = TICKETS, wanted: { eventTypes?: string[]; authorization?: string } = {}) {
    const there = await new Subscriber(`${world.url}/op`, system.id).start();
    opened.push(there);
    const id = await worker
      .get(CommandBus)
      .execute(new CreateSubscription(system.id, { deliveryUrl: there.url, eventTypes: ALL, ...wanted }));
    return { there, id };
  }
  const view = (id: string, system = TICKETS) => worker.get(QueryBus).execute(new SubscriptionOf(system.id, id));

  it('begins with a verification event, by which the subscription counts as verified', async () => {
    const { there, id } = await subscriber();
    const { claims } = await there.waitFor('verification');
    expect(claims.sub_id).toEqual({ format: 'opaque', id });
    await vi.waitFor(async () => expect((await view(id)).verifiedAt).toBeInstanceOf(Date), 20_000);
    await worker.get(CommandBus).execute(new VerifySubscription(TICKETS.id, id, 'our-mark'));
    await vi.waitFor(() => expect(there.received.at(-1)?.event).toEqual({ state: 'our-mark' }), 20_000);
  });

  it('goes to no address where no verification was taken, also not to one that took the place of another', async () => {
    const { there, id } = await subscriber();
    await there.waitFor('verification');
    const other = await new Subscriber(`${world.url}/op`, TICKETS.id).start();
    opened.push(other);
    other.answer = () => ({ status: 404 });
    await vi.waitFor(async () => expect((await view(id)).verifiedAt).toBeInstanceOf(Date), 20_000);
    await worker.get(CommandBus).execute(new ChangeSubscription(TICKETS.id, id, { deliveryUrl: other.url }));
    await record(new AccountLeft('1000000003'));
    await vi.waitFor(async () => expect((await view(id)).failureCode).toBe('http-404'), 20_000);
    await quiet();
    expect([there.received.length, new Set(other.received.map(({ type }) => type))]).toEqual([
      1,
      new Set([VERIFICATION]),
    ]);
    other.answer = () => ({});
    await world.advance('PT1M');
    await other.waitFor('account-disabled');
  });

  it('counts as verified only where it was taken, though the address changed while that one answered', async () => {
    const [slow, other] = await Promise.all([1, 2].map(() => new Subscriber(`${world.url}/op`, TICKETS.id).start()));
    if (!slow || !other) throw new Error('no subscribers');
    opened.push(slow, other);
    slow.answer = () => ({ afterMs: 2000 });
    other.answer = () => ({ status: 404 });
    const wanted = { deliveryUrl: slow.url, eventTypes: ALL };
    const id = await worker.get(CommandBus).execute(new CreateSubscription(TICKETS.id, wanted));
    await vi.waitFor(() => expect(slow.received).toHaveLength(1), 20_000);
    await worker.get(CommandBus).execute(new ChangeSubscription(TICKETS.id, id, { deliveryUrl: other.url }));
    await vi.waitFor(() => expect([slow.underWay, other.received.length > 0]).toEqual([0, true]), 20_000);
    await quiet();
    expect((await view(id)).verifiedAt).toBeUndefined();
  });

  it('is a link, by a name of the subscriber’s own for its person, with the header that was asked for', async () => {
    const { there } = await subscriber(TICKETS, { authorization: 'Bearer a-secret-of-the-subscriber' });
    const known = await subscriber(USER_SITE);
    const person = new Person(world);
    await person.link('hanako', HANAKO);
    const { claims, event, headers } = await there.waitFor('link-established');
    expect(headers.authorization).toBe('Bearer a-secret-of-the-subscriber');
    expect(claims.sub_id).toEqual({
      format: 'iss_sub',
      iss: `${world.url}/op`,
      sub: subjectAt('tickets.example', HANAKO),
    });
    expect(event).toEqual({ event_timestamp: claims['toe'], reason: 'linked' });
    const toKnown = await known.there.waitFor('link-established');
    expect(toKnown.claims.sub_id.sub).toBe(HANAKO);
    expect(toKnown.event).toMatchObject({ link_id: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(toKnown.claims.jti).not.toBe(claims.jti);
  });

  it('is a new password and that sessions ended with it, then that the link ended', async () => {
    const { there } = await subscriber();
    const person = new Person(world);
    await person.readCard('hanako');
    await person.recover('password');
    await person.browser.submit(await person.readCard('hanako'), '/unlink');
    await there.waitFor('link-ended');
    const types = there.takenOf(subjectAt('tickets.example', HANAKO)).map(({ type }) => type);
    expect(types).toEqual([EVENT_TYPES.credentialChange, EVENT_TYPES.sessionRevoked, EVENT_TYPES.linkEnded]);
    expect((await there.waitFor('credential-change')).event).toMatchObject({
      credential_type: 'password',
      change_type: 'update',
    });
  });

  it('names both accounts of a merger by names of the subscriber’s own', async () => {
    const { there } = await subscriber();
    await record(new AccountMerged('1000000001', '2000000001'));
    const { claims, event } = await there.waitFor('account-merged');
    expect(claims.sub_id.sub).toBe(subjectAt('tickets.example', '1000000001'));
    expect(event['into']).toEqual({ ...claims.sub_id, sub: subjectAt('tickets.example', '2000000001') });
  });

  it('is only what was asked for, and nothing while a subscription is paused, but then all of it', async () => {
    const { there, id } = await subscriber(TICKETS, { eventTypes: [EVENT_TYPES.accountDisabled] });
    await there.waitFor('verification');
    await worker.get(CommandBus).execute(new ChangeSubscription(TICKETS.id, id, { stage: 'paused' }));
    await record(new AccountMerged('1000000001', '2000000001'), new AccountLeft('1000000002'));
    await vi.waitFor(async () => expect((await view(id)).waiting).toBe(1), 20_000);
    expect(there.received).toHaveLength(1);
    await worker.get(CommandBus).execute(new ChangeSubscription(TICKETS.id, id, { stage: 'enabled' }));
    await there.waitFor('account-disabled');
    expect(there.received).toHaveLength(2);
  });

  it('goes on by the same jti until it is taken', async () => {
    const { there } = await subscriber();
    await there.waitFor('verification');
    let refusals = 2;
    there.answer = () => (refusals-- > 0 ? { status: 503 } : {});
    await record(new AccountLeft('1000000003'));
    await vi.waitFor(
      async () => {
        if (there.received.length < 4) await world.advance('PT1M');
        expect(there.received).toHaveLength(4);
      },
      { timeout: 20_000, interval: 700 },
    );
    const tries = there.received.slice(1);
    expect(tries.map(({ status }) => status)).toEqual([503, 503, 202]);
    expect(new Set(tries.map(({ claims }) => claims.jti)).size).toBe(1);
  });

  it('waits as long as a subscriber says', async () => {
    const { there, id } = await subscriber();
    await there.waitFor('verification');
    there.answer = () => ({ status: 429, headers: { 'Retry-After': '1800' } });
    await record(new AccountLeft('1000000003'));
    await vi.waitFor(async () => expect((await view(id)).failureCode).toBe('http-429'), 20_000);
    there.answer = () => ({});
    await world.advance('PT20M');
    await quiet();
    expect(there.received).toHaveLength(2);
    await world.advance('PT11M');
    await there.waitFor('account-disabled');
  });

  it('is not seen to have failed before it is known until when it rests', async () => {
    const { there, id } = await subscriber();
    await there.waitFor('verification');
    const holder = world.database.createQueryRunner();
    await holder.startTransaction();
    there.answer = () => ({ status: 503, afterMs: 500 });
    await record(new AccountLeft('1000000003'));
    await vi.waitFor(() => expect(there.received).toHaveLength(2), 20_000);
    await holder.query('SELECT FROM events_out.delivery WHERE id = $1 FOR UPDATE', [there.received[1]?.claims.jti]);
    await vi.waitFor(async () => {
      const waiting = await world.database.query(
        `SELECT FROM pg_stat_activity
          WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%events_out.delivery%'`,
      );
      expect(waiting).toHaveLength(1);
    }, 20_000);
    expect((await view(id)).failureCode).toBeUndefined();
    await holder.commitTransaction();
    await holder.release();
    await vi.waitFor(async () => expect((await view(id)).failureCode).toBe('http-503'), 20_000);
  });

  it('lies at the desk when it is refused, holds up nothing, and arrives when it is tried again', async () => {
    const { there, id } = await subscriber();
    await there.waitFor('verification');
    there.answer = ({ event }) => ('into' in event ? { status: 400, body: { err: 'invalid_request' } } : {});
    await record(new AccountMerged('1000000004', '2000000001'), new AccountLeft('1000000004'));
    await there.waitFor('account-disabled');
    const failed = worker.get(FailedJobs);
    const [given, ...others] = await failed.list(10);
    expect(others).toEqual([]);
    expect(given).toMatchObject({
      queue: 'events-out.deliver',
      eventType: EVENT_TYPES.accountMerged,
      code: 'invalid_request',
      data: { accountId: '1000000004', subscriptionId: id },
    });
    there.answer = () => ({});
    if (given) await failed.retry(given);
    const { claims } = await there.waitFor('account-merged');
    expect(claims.jti).toBe(given?.id);
    expect(await failed.list(10)).toEqual([]);
  });

  it('is not held up by a slow subscriber', async () => {
    const slow = await subscriber();
    slow.there.answer = () => ({ afterMs: 8000 });
    const quick = await subscriber(USER_SITE);
    await quick.there.waitFor('verification');
    const began = Date.now();
    await record(new AccountLeft('1000000005'));
    await quick.there.waitFor('account-disabled');
    expect(Date.now() - began).toBeLessThan(7000);
  });

  it('ends after a week at which nobody can be reached, until an operator tries again', async () => {
    const { there, id } = await subscriber();
    await there.waitFor('verification');
    await there.stop();
    await record(new AccountLeft('1000000001'));
    await vi.waitFor(async () => expect((await view(id)).failureCode).toBe('ECONNREFUSED'), 20_000);
    await world.advance('P8D');
    await vi.waitFor(
      async () => expect(await view(id)).toMatchObject({ stage: 'disabled', reason: 'unreachable' }),
      20_000,
    );
    await there.start();
    const [given] = await worker.get(FailedJobs).list(1);
    if (given) await worker.get(FailedJobs).retry(given);
    await there.waitFor('account-disabled');
    expect((await view(id)).stage).toBe('enabled');
  });

  it('follows no redirect', async () => {
    const elsewhere = await subscriber(USER_SITE);
    await elsewhere.there.waitFor('verification');
    const { there, id } = await subscriber();
    there.answer = () => ({ status: 307, headers: { Location: elsewhere.there.url } });
    await vi.waitFor(async () => expect((await view(id)).failureCode).toBe('http-307'), 20_000);
    expect(elsewhere.there.received).toHaveLength(1);
  });

  it('can be read from a cursor, and sent again from there by the same jti', async () => {
    const { there, id } = await subscriber();
    await record(new AccountLeft('2000000001'), new AccountLeft('2000000002'));
    await vi.waitFor(() => expect(there.takenOf(subjectAt('tickets.example', '2000000002'))).toHaveLength(1), 20_000);
    const queries = worker.get(QueryBus);
    const { events: all } = await queries.execute(new EventsSince(TICKETS, undefined, 200));
    const [before, last] = all.slice(-2);
    expect(last?.subject.sub).toBe(subjectAt('tickets.example', '2000000002'));
    expect(await queries.execute(new EventsSince(TICKETS, before?.cursor, 200))).toEqual({ events: [last] });
    const count = await worker.get(CommandBus).execute(new ReplayEvents(TICKETS.id, id, before?.cursor ?? ''));
    expect(count).toBe(1);
    await vi.waitFor(() => expect(there.takenOf(subjectAt('tickets.example', '2000000002'))).toHaveLength(2), 20_000);
    const jtis = there.takenOf(subjectAt('tickets.example', '2000000002')).map(({ claims }) => claims.jti);
    expect(new Set(jtis).size).toBe(1);
  });

  it('refuses addresses that lead nowhere public, and what no header can hold', async () => {
    const create = (deliveryUrl: string, wanted: object = {}) =>
      worker.get(CommandBus).execute(new CreateSubscription(TICKETS.id, { deliveryUrl, eventTypes: ALL, ...wanted }));
    const refused = (code: string) => expect.objectContaining({ code });
    for (const url of ['ftp://a.example', 'http://a.example/', 'https://me:pw@a.example/', 'https://a.example/#x', ''])
      await expect(create(url), url).rejects.toEqual(refused('events.delivery-url-refused'));
    await expect(create('https://a.example/', { authorization: 'a\r\nb: c' })).rejects.toEqual(
      refused('events.authorization-refused'),
    );
    await expect(create('https://a.example/', { eventTypes: ['urn:x'] })).rejects.toEqual(
      refused('events.event-types-refused'),
    );
    for (const url of ['https://10.0.0.1/', 'https://[fd00::1]/', 'https://169.254.169.254/']) {
      const id = await create(url);
      await vi.waitFor(async () => expect((await view(id)).failureCode, url).toBe('address-not-allowed'), 20_000);
    }
  });

  it('belongs to one system: nobody else sees or changes it', async () => {
    const { id } = await subscriber();
    const unknown = expect.objectContaining({ code: 'events.subscription-unknown' });
    await expect(view(id, USER_SITE)).rejects.toEqual(unknown);
    await expect(worker.get(CommandBus).execute(new DeleteSubscription(USER_SITE.id, id))).rejects.toEqual(unknown);
    expect(await list(USER_SITE.id)).toEqual([]);
  });

  it('is forgotten after its time', async () => {
    await world.advance('P91D');
    await worker.get(PurgeEvents).run();
    expect(await worker.get(QueryBus).execute(new EventsSince(TICKETS, undefined, 10))).toEqual({ events: [] });
  });

  it('never held a name, a card’s number or a secret', () => {
    expect(everything.length).toBeGreaterThan(20);
    expect([...new CanaryFinder(noted).kindsIn(everything.join('\n'))]).toEqual([]);
    const tickets = everything.filter((claims) => claims.includes('"aud":"tickets"')).join('\n');
    expect(tickets).not.toMatch(/"\d{10}"/);
  });
});

/** Time enough for whatever would be sent. */
function quiet(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 500));
}
