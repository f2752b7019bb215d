import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { AccountLeft, AccountReturned } from '../../src/accounts/contract/events.js';
import { CreateSubscription } from '../../src/events-out/commands/create-subscription.command.js';
import { EVENT_LIMITS } from '../../src/events-out/domain/event-limits.js';
import { EVENT_TYPES } from '../../src/events-out/domain/event-types.js';
import { EventsSince } from '../../src/events-out/queries/events-since.query.js';
import { LinkHeld, LinkReleased } from '../../src/linking/contract/events.js';
import { type DomainEvent, theService } from '../../src/shared/domain/domain-event.js';
import { Store } from '../../src/shared/persistence/store.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { eventsWorker, USER_SITE } from './events-worker.js';
import { Subscriber } from './subscriber.js';

const ACCOUNTS = Array.from({ length: 12 }, (_, n) => `30000000${String(n).padStart(2, '0')}`);

describe('events of one account', () => {
  let world: ServiceUnderTest;
  let workers: INestApplicationContext[];
  let there: Subscriber;
  beforeAll(async () => {
    world = await serviceUnderTest({ ROLE: 'web' });
    workers = [await eventsWorker(world), await eventsWorker(world)];
  });
  afterAll(async () => {
    await Promise.all([...(workers ?? []).map((each) => each.close()), there?.stop()]);
    await world?.stop();
  });
  beforeEach(async () => {
    await there?.stop();
    await world.database.query('DELETE FROM events_out.subscription');
    there = await new Subscriber(`${world.url}/op`, USER_SITE.id).start();
    const wanted = { deliveryUrl: there.url, eventTypes: Object.values(EVENT_TYPES) };
    await workers[0]?.get(CommandBus).execute(new CreateSubscription(USER_SITE.id, wanted));
    await there.waitFor('verification');
    there.received.length = 0;
  });

  const record = (event: DomainEvent) => world.app.get(Store).transact(theService, (unit) => unit.record(event));
  /** Something happens to every account, so many times, and to all of them at the same time. */
  async function happen(times: number): Promise<void> {
    await Promise.all(
      ACCOUNTS.map(async (accountId) => {
        for (let time = 0; time < times; time += 1)
          await record(time % 2 === 0 ? new AccountLeft(accountId) : new AccountReturned(accountId));
      }),
    );
  }
  const arrived = (count: number, ms = 60_000) =>
    vi.waitFor(
      () => {
        const taken = there.received.filter(({ status }) => status === 202);
        expect(new Set(taken.map(({ claims }) => claims.jti)).size).toBe(count);
      },
      { timeout: ms, interval: 100 },
    );
  /** What was taken of an account, without what came again, as the audit chain has it. */
  function inOrder(accountId: string, times: number): void {
    const jtis = new Set<unknown>();
    const types = there
      .takenOf(accountId)
      .filter(({ claims }) => !jtis.has(claims.jti) && jtis.add(claims.jti))
      .map(({ type }) => type);
    const each = [EVENT_TYPES.accountDisabled, EVENT_TYPES.accountEnabled];
    expect(types).toEqual(Array.from({ length: times }, (_, time) => each[time % 2]));
  }

  it('arrive in their order, though two processes send them and the subscriber stumbles', async () => {
    let calls = 0;
    there.answer = () => ({ afterMs: (calls += 1) % 7 === 0 ? 60 : 0 });
    await happen(6);
    await arrived(ACCOUNTS.length * 6);
    for (const accountId of ACCOUNTS) inOrder(accountId, 6);
    expect(there.mostUnderWay).toBeGreaterThan(1);
    expect(there.mostUnderWay).toBeLessThanOrEqual(EVENT_LIMITS.atATime);
  });

  it('all arrive in their order after a subscriber was down for an hour, which was tried one by one meanwhile', async () => {
    await there.stop();
    await happen(4);
    const line = async () => {
      const [row] = await world.database.query<{ failures: number }[]>('SELECT failures FROM events_out.line');
      return row?.failures ?? 0;
    };
    await vi.waitFor(async () => expect(await line()).toBeGreaterThan(0), 20_000);
    for (let minutes = 0; minutes < 60; minutes += 10) {
      await world.advance('PT10M');
      const before = await line();
      await vi.waitFor(async () => expect(await line()).toBe(before + 1), 20_000);
    }
    const [tried] = await world.database.query<{ most: number }[]>(
      'SELECT sum(tries)::int AS most FROM events_out.delivery',
    );
    expect(tried?.most).toBeLessThan(4 + 12);
    await there.start();
    await world.advance('PT6M');
    await arrived(ACCOUNTS.length * 4);
    for (const accountId of ACCOUNTS) inOrder(accountId, 4);
  });

  it('wait for an earlier one that fails, and those of others do not', async () => {
    const [blocked = '', ...others] = ACCOUNTS;
    there.answer = ({ claims }) => (claims.sub_id.sub === blocked ? { status: 500 } : {});
    await happen(2);
    await vi.waitFor(
      async () => {
        if (there.received.filter(({ status }) => status === 202).length < others.length * 2)
          await world.advance('PT5M');
        for (const accountId of others) inOrder(accountId, 2);
      },
      { timeout: 30_000, interval: 600 },
    );
    const ofBlocked = there.received.filter(({ claims }) => claims.sub_id.sub === blocked);
    expect(new Set(ofBlocked.map(({ type }) => type))).toEqual(new Set([EVENT_TYPES.accountDisabled]));
    there.answer = () => ({});
    await world.advance('PT6M');
    await arrived(ACCOUNTS.length * 2);
    inOrder(blocked, 2);
  });

  it('stand in the stream once each, in the order of their commits, though they were recorded at once', async () => {
    const accountId = '3100000000';
    // The one that began first is the last to commit.
    let goOn = () => {};
    const first = world.app.get(Store).transact(theService, async (unit) => {
      await new Promise<void>((resolve) => (goOn = resolve));
      await unit.record(new LinkReleased(randomUUID(), accountId));
    });
    await record(new LinkHeld(randomUUID(), accountId));
    goOn();
    await first;
    await vi.waitFor(() => expect(there.takenOf(accountId)).toHaveLength(2), 20_000);
    const held = [EVENT_TYPES.linkHeld, EVENT_TYPES.linkReleased];
    expect(there.takenOf(accountId).map(({ type }) => type)).toEqual(held);
    const { events: all = [] } =
      (await workers[1]?.get(QueryBus).execute(new EventsSince(USER_SITE, undefined, 200, held))) ?? {};
    expect(all?.map(({ type }) => type)).toEqual(held);
  });

  it('are sent again by another process when the one that had them dies', async () => {
    const accountId = '3200000000';
    there.answer = () => ({ status: 503 });
    await record(new AccountLeft(accountId));
    await vi.waitFor(() => expect(there.takenOf(accountId).length + there.received.length).toBeGreaterThan(0), 20_000);
    there.answer = () => ({});
    // As a process leaves it that was killed between the claim and the answer.
    await world.database.query(
      `UPDATE events_out.delivery SET lease = gen_random_uuid(), leased_until = clock_timestamp() + interval '3 seconds'
        WHERE account_id = $1`,
      [accountId],
    );
    await record(new AccountReturned(accountId));
    await world.advance('PT10M');
    await vi.waitFor(() => inOrder(accountId, 2), { timeout: 20_000, interval: 100 });
  });
});
