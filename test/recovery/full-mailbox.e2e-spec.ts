import { QueryBus } from '@nestjs/cqrs';
import { afterAll, beforeAll, expect, describe, it } from 'vitest';
import { AccountFactsOf } from '../../src/accounts/contract/account-facts.query.js';
import { PretendMailServer } from '../crash/pretend-mail-server.js';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';

const HANAKO = '0123456789';
const OUTSIDE = 'hanako@mail.example';

describe('whoever fills up the mailbox of somebody else', { timeout: 120_000 }, () => {
  let world: ServiceUnderTest;
  let server: PretendMailServer;
  beforeAll(async () => {
    server = await PretendMailServer.start({ utf8: false });
    world = await serviceUnderTest({ SMTP_URL: server.url });
  });
  afterAll(async () => {
    await world?.stop();
    await server?.stop();
  });

  it('does not get a wait in the place of a code', async () => {
    const thief = new Person(world);
    await thief.link('hanako', HANAKO);
    await thief.readCard('hanako');
    // 552: exceeded storage allocation (RFC 5321 4.2.3); anybody can bring that about by mail.
    const whom = (recipient: string) => recipient === OUTSIDE;
    Object.assign(server, { manner: 'refuses', refuses: { at: 'recipient', status: 552, whom } });
    await thief.recover('both');
    const open = await thief.open('/recovery');
    await thief.browser.submit(open, '/recovery/cancel');
    await thief.readCard('hanako');
    await thief.recover('both');
    const rows = await world.database.query<{ guard: string }[]>(
      'SELECT guard FROM recovery."case" ORDER BY requested_at',
    );
    const account = await world.app.get(QueryBus).execute(new AccountFactsOf(HANAKO, 'now'));
    expect(rows.map(({ guard }) => guard)).toEqual(['code', 'code']);
    expect(account?.unreachable).toEqual([]);
  });
});
