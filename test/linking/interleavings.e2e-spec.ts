import { randomInt } from 'node:crypto';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AccountFactsUnavailable } from '../../src/accounts/contract/account.errors.js';
import { AccountFactsOf } from '../../src/accounts/contract/account-facts.query.js';
import { verifyChain } from '../../src/audit/persistence/verify-chain.js';
import { AccountSessions } from '../../src/auth/sessions/account-sessions.js';
import { FollowAccount } from '../../src/linking/commands/follow-account.command.js';
import { LinkCard } from '../../src/linking/commands/link-card.command.js';
import { UnlinkByAccount } from '../../src/linking/commands/unlink-by-account.command.js';
import { UnlinkByCard } from '../../src/linking/commands/unlink-by-card.command.js';
import { SuspendLink } from '../../src/linking/contract/suspend-link.command.js';
import { LinkingPlans } from '../../src/linking/queries/linking-plans.js';
import { BeginRecovery } from '../../src/recovery/commands/begin-recovery.command.js';
import { DomainError } from '../../src/shared/domain/domain-error.js';
import { theService } from '../../src/shared/domain/domain-event.js';
import { rounds } from '../support/rounds.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { breaches } from './always-true.js';
import { hear, NEWS, newPeople, type People, unite } from './people.js';
import { ISSUER, readCard } from './race.js';

const RUNS = rounds(150);
const AT_ONCE = 4;

const whose = fc.constantFrom<keyof People>('student', 'staff', 'stranger');
const card = fc.constantFrom('a', 'b', 'renamed');
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ does: fc.constant('link' as const), whose, card }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('recover' as const), card }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('unlink' as const), card }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom('sign in' as const, 'erase' as const), whose }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('object' as const), whose }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('news' as const), whose, news: fc.constantFrom(...keysOf(NEWS)) }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom('unite' as const, 'crash' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

// What is in one list happens at once; the lists follow each other.
const life = fc.array(fc.array(step, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 });

// A test in which nothing was refused would prove nothing: in these lives, which nobody disturbs, something always is.
const REFUSED: readonly (readonly (readonly Step[])[])[] = [
  [[{ does: 'unlink', card: 'a' }]],
  [[{ does: 'link', whose: 'staff', card: 'a' }]],
  [
    [{ does: 'link', whose: 'student', card: 'a' }],
    [{ does: 'object', whose: 'student' }],
    [{ does: 'recover', card: 'a' }],
  ],
];

describe('whatever people, the university and crashes do at once', { timeout: 180_000 }, () => {
  let world: ServiceUnderTest;
  beforeAll(async () => {
    // Nobody works the jobs, so that each notice can be counted.
    world = await serviceUnderTest({ ROLE: 'web' });
  });
  afterAll(() => world?.stop());

  const run = <T>(command: ConstructorParameters<typeof Object>[0]): Promise<T> =>
    world.app.get(CommandBus).execute(command);

  /** Links as a person would who agrees to all that the page says. */
  async function link(account: string, name: string): Promise<void> {
    const token = await readCard(world, name, name.endsWith('renamed') ? '鈴木　花子' : '山田　花子');
    const shown = { issuer: ISSUER, subject: name, name: '山田　花子' };
    const { endings } = await world.app.get(LinkingPlans).of(shown, account);
    const agreed = endings.map((ending) => ending.link.current.id);
    await run(new LinkCard(account, token, agreed));
  }

  async function object(account: string): Promise<void> {
    const links = await world.database.query<{ id: string }[]>(
      'SELECT id FROM linking.link WHERE account_id = $1 ORDER BY random() LIMIT 1',
      [account],
    );
    for (const { id } of links) await run(new SuspendLink(id, theService));
  }

  async function follow(account: string): Promise<void> {
    await world.app.get(QueryBus).execute(new AccountFactsOf(account, 'now'));
    await run(new FollowAccount(account));
  }

  async function take(one: Step, people: People): Promise<void> {
    const account = 'whose' in one ? people[one.whose] : people.student;
    const name = 'card' in one ? `${people.student}-${one.card}` : '';
    if (one.does === 'link') return link(account, name);
    if (one.does === 'recover') return run(new BeginRecovery(await readCard(world, name), 'access-pass', false));
    if (one.does === 'unlink') return run(new UnlinkByCard(await readCard(world, name)));
    if (one.does === 'erase') return run(new UnlinkByAccount(account, 'erased'));
    if (one.does === 'object') return object(account);
    if (one.does === 'sign in') return void (await world.app.get(AccountSessions).begin(account, true));
    if (one.does === 'unite') return unite(world, people).then(() => follow(people.stranger));
    if ('news' in one) return hear(world, account, one.news).then(() => follow(account));
    await world.database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name <> 'identity-verification-jobs'`,
    );
  }

  const ends: Record<string, number> = {};

  async function live(moments: readonly (readonly Step[])[], number: number): Promise<void> {
    const people = await patiently(() => newPeople(world, number));
    for (const moment of moments) {
      const outcomes = await Promise.allSettled(moment.map((one) => take(one, people)));
      for (const outcome of outcomes) {
        const code = codeOf(outcome);
        ends[code] = (ends[code] ?? 0) + 1;
        if (outcome.status === 'rejected' && code === 'fault') throw outcome.reason;
      }
    }
    // What the university said is followed in the end, whatever crashed on the way.
    if (moments.flat().some(({ does }) => does === 'news' || does === 'unite'))
      for (const account of Object.values(people)) await patiently(() => follow(account));
  }

  it(`no rule of linking is broken in ${RUNS} lives`, async ({ annotate }) => {
    const seed = randomInt(2 ** 31);
    await annotate(`seed ${seed}`);
    const lives = [...REFUSED, ...fc.sample(life, { numRuns: RUNS, seed })];
    const waiting = [...lives.entries()].slice(REFUSED.length);
    for (const [number, moments] of REFUSED.entries()) await live(moments, number);
    const strand = async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) await live(next[1], next[0]);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, strand));
    // All at the end, since no life touches another; a breach names its life by the account.
    const found = await breaches(world);
    expect(found.map((breach) => ({ ...breach, life: lives[Number(breach.account.slice(2))] }))).toEqual([]);
    expect(ends).toMatchObject({ done: expect.any(Number), crash: expect.any(Number) });
    expect(Object.keys(ends).filter((code) => code.startsWith('linking.')).length).toBeGreaterThanOrEqual(3);
    expect((await verifyChain(world.database)).faults).toEqual([]);
  });
});

function codeOf(outcome: PromiseSettledResult<unknown>): string {
  if (outcome.status === 'fulfilled') return 'done';
  if (outcome.reason instanceof DomainError) return outcome.reason.code;
  return isCrash(outcome.reason) ? 'crash' : 'fault';
}

// What a connection says that was taken away; a deadlock, say, is none.
function isCrash(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.every((one) => isCrash(new Error(String(one))));
  return error instanceof Error && CRASH.test(error.message);
}

const CRASH = /terminating connection|Connection terminated|not queryable|already released|ECONNRESET|EPIPE/;

/** Does something again whose connection a crash has taken. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let left = 20; ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      // The sandbox has its connections on the same server.
      if (left === 0 || !(isCrash(error) || error instanceof AccountFactsUnavailable)) throw error;
    }
  }
}

function keysOf<T extends object>(object: T): (keyof T)[] {
  return Object.keys(object) as (keyof T)[];
}
