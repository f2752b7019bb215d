import { CommandBus } from '@nestjs/cqrs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BeginRecovery } from '../../src/recovery/commands/begin-recovery.command.js';
import { AccountHasLeft } from '../../src/recovery/domain/case.errors.js';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { headingOf } from '../support/web-browser.js';

const HANAKO = '0123456789';
const byAccount = ['account', HANAKO];
const byCard = ['card', expect.stringMatching(/^[0-9a-f-]{36}$/)];
const byNotice = ['notice', expect.stringMatching(/^[0-9a-f-]{36}$/)];

describe('every change leaves a record that says what happened and who did it:', () => {
  let world: ServiceUnderTest;
  let person: Person;
  let seen: number;
  beforeEach(async () => {
    world = await serviceUnderTest();
    person = new Person(world);
    seen = (await allRecords()).length;
  });
  afterEach(() => world?.stop());

  const allRecords = () =>
    world.database.query<{ type: string; by_kind: string; by_id: string; data: string }[]>(
      'SELECT type, by_kind, by_id, data FROM audit.record ORDER BY seq',
    );
  /** The records that came since the last look, as type, kind of actor and actor. */
  async function news(): Promise<readonly string[][]> {
    const records = (await allRecords()).slice(seen);
    seen += records.length;
    return records.map(({ type, by_kind, by_id }) => [type, by_kind, by_id]);
  }

  it('linking, recovering and unlinking', async () => {
    await person.link('hanako', HANAKO);
    expect(await news()).toEqual([
      ['verification.card-proven', ...byCard],
      ['linking.card-linked', ...byAccount],
    ]);
    await person.readCard('hanako');
    await person.recover('password');
    expect(await news()).toEqual([
      ['verification.card-proven', ...byCard],
      ['linking.link-used', ...byCard],
      ['recovery.recovery-requested', ...byCard],
      ['recovery.password-issued', ...byCard],
    ]);
    await person.browser.submit(await person.readCard('hanako'), '/unlink');
    expect(await news()).toEqual([
      ['verification.card-proven', ...byCard],
      ['linking.card-unlinked', ...byCard],
    ]);
  });

  it('what was refused', async () => {
    await person.readCard('hanako', 'cancel');
    expect(await news()).toEqual([['verification.proof-refused', 'service', 'service']]);
    await person.readCard('misaki');
    const recovery = new BeginRecovery(person.browser.cookie('__Host-card'), 'password', false);
    await expect(world.app.get(CommandBus).execute(recovery)).rejects.toThrow(AccountHasLeft);
    expect(await news()).toEqual([
      ['verification.card-proven', ...byCard],
      ['recovery.recovery-refused', ...byCard],
    ]);
  });

  it('objecting to a notice', async () => {
    await person.link('hanako', HANAKO);
    await news();
    await vi.waitFor(async () => expect(await person.mails()).toHaveLength(2), 10_000);
    const [{ links } = { links: [] }] = await person.mails();
    const page = await person.browser.open(links.find((link) => link.includes('/objections/')) ?? '');
    const done = await person.browser.submit(page, page.url.pathname);
    expect([done.status, headingOf(done)]).toEqual([200, expect.any(String)]);
    expect(await news()).toEqual([
      ['linking.link-suspended', ...byNotice],
      ['notices.objection-raised', ...byNotice],
    ]);
  });

  it('in plain ids and codes, for each event once', async () => {
    await person.link('hanako', HANAKO);
    for (const { type, data } of await allRecords()) {
      const values: Record<string, unknown> = JSON.parse(data);
      expect(values['type']).toBe(type);
      for (const value of Object.values(values)) expect(value).toMatch(/^[\w.:-]+$/);
    }
  });
});
