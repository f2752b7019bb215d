import { randomInt } from 'node:crypto';
import { CommandBus, type Command } from '@nestjs/cqrs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LinkCard } from '../../src/linking/commands/link-card.command.js';
import { RestoreLink } from '../../src/linking/contract/desk.commands.js';
import { SuspendLink } from '../../src/linking/contract/suspend-link.command.js';
import { LinkingPlans } from '../../src/linking/queries/linking-plans.js';
import { BeginRecovery } from '../../src/recovery/commands/begin-recovery.command.js';
import { CancelRecovery } from '../../src/recovery/commands/cancel-recovery.command.js';
import type { IssuedCredential } from '../../src/recovery/commands/case-execution.js';
import { EnterCode } from '../../src/recovery/commands/enter-code.command.js';
import { TakeStep } from '../../src/recovery/commands/take-step.command.js';
import type { GuardPolicy } from '../../src/recovery/domain/guard.js';
import { CredentialDirectory } from '../../src/recovery/ports/credential-directory.js';
import { DirectoryRefused, DirectoryUnavailable, OutcomeUnknown } from '../../src/recovery/ports/directory-errors.js';
import { RecoverySettings } from '../../src/recovery/recovery-settings.js';
import { DomainError } from '../../src/shared/domain/domain-error.js';
import { theService } from '../../src/shared/domain/domain-event.js';
import { newPeople } from '../linking/people.js';
import { ISSUER, readCard } from '../linking/race.js';
import { Person } from '../support/person.js';
import { rounds } from '../support/rounds.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';

const RUNS = rounds(40);
const WEEK_MS = 7 * 86_400_000;
const WAIT_HOURS = 24;

const who = fc.constantFrom('thief', 'owner');
const plan = fc.constantFrom('password' as const, 'access-pass' as const, 'both' as const);
const act = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant('ask' as const), who, plan, lost: fc.boolean() }) },
  {
    weight: 5,
    arbitrary: fc.record({ does: fc.constant('step' as const), who, step: fc.constantFrom('password', 'access-pass') }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('read again' as const), who }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('cancel' as const, 'code' as const), who }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom('object' as const, 'new card' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('time' as const), hours: fc.constantFrom(1, 5, 23, 25, 70, 169) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('trouble' as const), kind: fc.constantFrom('refuse', 'busy', 'lose') }),
  },
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

const life = fc.record({
  acts: fc.array(act, { minLength: 4, maxLength: 12 }),
  policy: fc.constantFrom<GuardPolicy>('code', 'delay'),
  hasAddress: fc.boolean(),
  hasPhone: fc.boolean(),
  passSignsIn: fc.boolean(),
});
type Life = typeof life extends fc.Arbitrary<infer T> ? T : never;

const FRIENDLY = { policy: 'code', hasAddress: true, hasPhone: true, passSignsIn: false } as const;

// Lives in which nobody got anything would prove nothing; in these, whatever chance brings, each of them gets something.
const FRUITFUL: readonly Life[] = [
  { ...FRIENDLY, acts: [{ does: 'ask', who: 'thief', plan: 'password', lost: false }] },
  { ...FRIENDLY, acts: [{ does: 'ask', who: 'thief', plan: 'access-pass', lost: false }] },
  {
    ...FRIENDLY,
    passSignsIn: true,
    acts: [
      { does: 'ask', who: 'owner', plan: 'access-pass', lost: false },
      { does: 'step', who: 'thief', step: 'access-pass' },
      { does: 'code', who: 'owner' },
      { does: 'step', who: 'owner', step: 'access-pass' },
    ],
  },
];

/** What somebody got, and when; `waited` where nobody objected for as long as the wait is. */
interface Got {
  readonly step: 'password' | 'access-pass';
  readonly at: number;
  readonly waited: boolean;
}

describe('somebody who has proved nothing but the card', { timeout: 180_000 }, () => {
  let world: ServiceUnderTest;
  let trouble: string | undefined;
  const counted: Record<string, number> = {};

  beforeAll(async () => {
    const quotas = { RECOVERIES_PER_DAY: '1000', RECOVERIES_PER_HOUR: '100000' };
    world = await serviceUnderTest({ ...quotas, RECOVERY_WAIT_HOURS: String(WAIT_HOURS) });
    const directory = world.app.get(CredentialDirectory, { strict: false });
    for (const call of ['setTemporaryPassword', 'issueAccessPass'] as const) {
      const honest: (...args: string[]) => Promise<unknown> = directory[call].bind(directory);
      Reflect.set(directory, call, async (...args: string[]) => {
        const kind = trouble;
        trouble = undefined;
        if (kind === 'refuse') throw new DirectoryRefused('other');
        if (kind === 'busy') throw new DirectoryUnavailable();
        const answer = await honest(...args);
        if (kind === 'lose') throw new OutcomeUnknown();
        return answer;
      });
    }
  });
  afterAll(() => world?.stop());

  const run = <T>(command: Command<T>): Promise<T> => world.app.get(CommandBus).execute(command);
  const now = async () => {
    const [row] = await world.database.query<{ now: Date }[]>('SELECT shared.now() AS now');
    return row!.now.getTime();
  };

  /** Lives one life, and answers what the thief got. */
  async function live({ acts, policy, hasAddress, hasPhone, passSignsIn }: Life, number: number) {
    Reflect.set(world.app.get(RecoverySettings), 'guard', policy);
    Reflect.set(world.app.get(CredentialDirectory, { strict: false }), 'passSignsIn', passSignsIn);
    const { student: account } = await newPeople(world, number);
    const address = `${account}@mail.example`;
    await world.database.query(`UPDATE sandbox.account SET addresses = $2 WHERE id = $1`, [
      account,
      hasAddress ? [address] : [],
    ]);
    if (hasPhone)
      await world.database.query(
        `INSERT INTO sandbox.method (id, account_id, secret, created_at, registered_at)
         VALUES (gen_random_uuid(), $1, 'phone', shared.now(), shared.now())`,
        [account],
      );
    let card = `${account}-1`;
    const link = async () => {
      const token = await readCard(world, card);
      const { endings } = await world.app
        .get(LinkingPlans)
        .of({ issuer: ISSUER, subject: card, name: '山田　花子' }, account);
      await run(
        new LinkCard(
          account,
          token,
          endings.map((ending) => ending.link.current.id),
        ),
      );
    };
    await link();
    const tokens: Record<string, string> = {
      thief: await readCard(world, card),
      owner: await readCard(world, card),
    };
    const got: Got[] = [];
    const keep = async (one: string, issued: IssuedCredential | undefined) => {
      if (!issued) return;
      counted[`${one} got ${issued.step}`] = (counted[`${one} got ${issued.step}`] ?? 0) + 1;
      if (one !== 'thief') return;
      const [row] = await world.database.query<{ waited: boolean }[]>(
        `SELECT shared.now() - requested_at >= make_interval(hours => $2) AS waited FROM recovery."case" WHERE id = $1`,
        [issued.caseId, WAIT_HOURS],
      );
      got.push({ step: issued.step, at: await now(), waited: row!.waited });
    };
    const take = async (one: Act): Promise<void> => {
      const whose = 'who' in one ? one.who : '';
      const token = tokens[whose];
      switch (one.does) {
        case 'read again':
          tokens[whose] = await readCard(world, card);
          return;
        case 'ask':
          return keep(whose, await run(new BeginRecovery(token, one.plan, one.lost)));
        case 'step':
          for (const attempt of [undefined, 2, 3])
            await keep(whose, await run(new TakeStep(token, undefined, one.step, attempt)).catch(ignored));
          return;
        case 'cancel':
          return run(new CancelRecovery(token, undefined));
        case 'code':
          // Only the owner can read the mail; the thief guesses.
          if (whose === 'thief') return run(new EnterCode(token, undefined, '00000000'));
          return run(new EnterCode(token, undefined, await new Person(world).mailedCode(address).catch(() => '')));
        case 'object': {
          const [row] = await world.database.query<{ id: string }[]>(
            `SELECT id FROM linking.link WHERE account_id = $1 AND ended_at IS NULL`,
            [account],
          );
          await run(new SuspendLink(row!.id, theService));
          return run(new RestoreLink(row!.id, theService));
        }
        case 'new card':
          card = `${account}-${randomInt(1_000_000)}`;
          await link();
          for (const other of Object.keys(tokens)) tokens[other] = await readCard(world, card);
          return;
        case 'time':
          await world.advance(`PT${one.hours}H`);
          // Whoever comes back after a while reads the card again.
          for (const other of Object.keys(tokens)) tokens[other] = await readCard(world, card);
          return;
        case 'trouble':
          trouble = one.kind;
      }
    };
    for (const one of acts) await take(one).catch(ignored);
    trouble = undefined;
    return got.filter((one, at) => opens(one, got.slice(0, at), { hasPhone, passSignsIn }) && !one.waited);
  }

  const ignored = (error: unknown): undefined => {
    if (!(error instanceof DomainError)) throw error;
    counted[error.code] = (counted[error.code] ?? 0) + 1;
  };

  it(`never has both factors in hand, in ${RUNS} lives`, async ({ annotate }) => {
    const seed = randomInt(2 ** 31);
    await annotate(`seed ${seed}`);
    const breaches: unknown[] = [];
    for (const [number, one] of [...FRUITFUL, ...fc.sample(life, { numRuns: RUNS, seed })].entries()) {
      const opened = await live(one, number);
      if (opened.length > 0) breaches.push({ seed, one, opened });
    }
    expect(breaches).toEqual([]);
    expect(counted).toMatchObject({
      'thief got password': expect.any(Number),
      'thief got access-pass': expect.any(Number),
      'owner got access-pass': expect.any(Number),
      'recovery.code-needed': expect.any(Number),
    });
  });
});

/** By the test's own reckoning: whether something opens the account with what was had before. */
function opens(
  { step, at }: Got,
  before: readonly Got[],
  { hasPhone, passSignsIn }: Pick<Life, 'hasPhone' | 'passSignsIn'>,
): boolean {
  const other = before.some((had) => had.step !== step && at - had.at < WEEK_MS);
  return other || (step === 'access-pass' ? passSignsIn : !hasPhone);
}
