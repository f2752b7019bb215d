import { CommandBus } from '@nestjs/cqrs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FollowDirectory } from '../../src/accounts/reactions/follow-directory.task.js';
import { AccountSessions } from '../../src/auth/sessions/account-sessions.js';
import { FollowAccount } from '../../src/linking/commands/follow-account.command.js';
import { LinkCard } from '../../src/linking/commands/link-card.command.js';
import { UnlinkByAccount } from '../../src/linking/commands/unlink-by-account.command.js';
import { UnlinkByCard } from '../../src/linking/commands/unlink-by-card.command.js';
import { SuspendLink } from '../../src/linking/contract/suspend-link.command.js';
import { LinkingPlans } from '../../src/linking/queries/linking-plans.js';
import { EraseAfterRetention } from '../../src/linking/reactions/erase-after-retention.task.js';
import { ForgetUnlinkedAccounts } from '../../src/linking/reactions/forget-unlinked-accounts.task.js';
import { PurgeEndedLinks } from '../../src/linking/reactions/purge-ended-links.task.js';
import { theService } from '../../src/shared/domain/domain-event.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { newPeople, type People } from './people.js';
import { ISSUER, readCard } from './race.js';
import { openThings, transactionsOf } from './open-things.js';

describe('a link with everything open that can be', () => {
  let world: ServiceUnderTest;
  let people: People;
  let runs = 0;
  let linkId: string;
  let card: string;
  beforeAll(async () => {
    world = await serviceUnderTest({ ROLE: 'web' });
  });
  afterAll(() => world?.stop());

  const run = <T>(command: object): Promise<T> => world.app.get(CommandBus).execute(command as never);

  async function link(account: string, name: string): Promise<string> {
    const plan = await world.app.get(LinkingPlans).of({ issuer: ISSUER, subject: name, name: '山田　花子' }, account);
    const agreed = plan.endings.map((ending) => ending.link.current.id);
    const made = await run<{ linkId: string }>(new LinkCard(account, await readCard(world, name), agreed));
    return made.linkId;
  }

  /** A link of the staff account, a reading of its card in another browser, a session, a use, and a case that failed. */
  async function open(): Promise<void> {
    runs += 1;
    people = await newPeople(world, runs);
    card = `card-${runs}`;
    await world.university(people.student, { standing: 'left' });
    linkId = await link(people.staff, card);
    await world.university(people.student, { standing: 'current' });
    await readCard(world, card);
    await world.app.get(AccountSessions).begin(people.staff, true);
    await world.database.query(
      `WITH spent AS (INSERT INTO verification.spending VALUES (gen_random_uuid(), 'recover', shared.now()) RETURNING proof_id)
       INSERT INTO recovery."case" (id, version, proof_id, link_id, account_id, plan, step, guard, phone_lost, stage, attempts, requested_at, started_at)
       SELECT gen_random_uuid(), 1, proof_id, $1, $2, 'password', 'password', 'none', false, 'failed', 1, shared.now(), shared.now() FROM spent`,
      [linkId, people.staff],
    );
    await world.database.query(`INSERT INTO linking.link_use VALUES ($1, shared.now(), 'recovery.password')`, [linkId]);
    expect(await openThings(world, linkId)).toEqual({ link: 1, proofs: 1, sessions: 1, cases: 1, uses: 1, card: 1 });
  }

  const ENDINGS: Readonly<Record<string, () => Promise<unknown>>> = {
    'unlinked by the card': async () => run(new UnlinkByCard(await readCard(world, card))),
    'unlinked by the account': () => run(new UnlinkByAccount(people.staff)),
    'moved to the student account': () => link(people.student, card),
    'replaced by another card': async () => {
      await world.university(people.student, { standing: 'left' });
      await link(people.staff, `${card}-new`);
    },
    'merged into another account': async () => {
      await world.university(people.staff, { mergedInto: people.student });
      await world.app.get(FollowDirectory, { strict: false }).run();
      await run(new FollowAccount(people.staff));
    },
    'erased by the card': async () => run(new UnlinkByCard(await readCard(world, card), 'erased')),
    'erased by the account': () => run(new UnlinkByAccount(people.staff, 'erased')),
    'erased after retention': async () => {
      await world.university(people.staff, { standing: 'left' });
      await world.app.get(FollowDirectory, { strict: false }).run();
      await world.advance('P3651D');
      await world.app.get(EraseAfterRetention, { strict: false }).run();
    },
  };

  it.each(Object.keys(ENDINGS))('leaves nothing open when it is %s', async (how) => {
    await open();
    await ENDINGS[how]?.();
    expect(await openThings(world, linkId)).toEqual({ link: 0, proofs: 0, sessions: 0, cases: 0, uses: 0, card: 0 });
  });

  it.each([
    'unlinked by the card',
    'unlinked by the account',
    'moved to the student account',
    'replaced by another card',
  ])('and all of it ends in one transaction when it is %s', async (how) => {
    await open();
    await ENDINGS[how]?.();
    expect(await transactionsOf(world, linkId)).toHaveLength(1);
  });

  it('serves nothing more when it is suspended, and only the case ends', async () => {
    await open();
    await run(new SuspendLink(linkId, theService));
    expect(await openThings(world, linkId)).toMatchObject({ link: 1, cases: 0, uses: 1, card: 1 });
  });

  it('that is suspended after it moved suspends the link that took its place', async () => {
    await open();
    await link(people.student, card);
    await run(new SuspendLink(linkId, theService));
    const [followed] = await world.database.query(
      'SELECT suspended_at IS NOT NULL AS suspended FROM linking.link WHERE account_id = $1 AND ended_at IS NULL',
      [people.student],
    );
    expect(followed).toEqual({ suspended: true });
  });

  it('is gone with its row and its facts some time after it was erased, but not where it was suspended', async () => {
    await open();
    await run(new UnlinkByAccount(people.staff, 'erased'));
    const erased = linkId;
    await open();
    await run(new SuspendLink(linkId, theService));
    await run(new UnlinkByAccount(people.staff, 'erased'));
    const rows = () =>
      world.database.query<object[]>('SELECT id FROM linking.link WHERE id = ANY($1)', [[erased, linkId]]);
    const clean = async () => {
      await world.app.get(PurgeEndedLinks, { strict: false }).run();
      await world.app.get(ForgetUnlinkedAccounts, { strict: false }).run();
    };
    await world.advance('P30D');
    await clean();
    expect(await rows()).toHaveLength(2);
    await world.advance('P31D');
    await clean();
    expect(await rows()).toEqual([{ id: linkId }]);
    const known = await world.database.query('SELECT 1 FROM accounts.account WHERE id = $1', [people.staff]);
    expect(known).toEqual([]);
  });
});
