import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { theService } from '../../src/shared/domain/domain-event.js';
import { overwrite } from '../../src/shared/persistence/save-version.js';
import { Store } from '../../src/shared/persistence/store.js';
import type { UnitOfWork } from '../../src/shared/persistence/unit-of-work.js';
import { CardLinked, CardUnlinked } from '../../src/linking/contract/events.js';
import { LinkRow } from '../../src/linking/persistence/link.entity.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';

const MISAKI = '1000000003';

describe('the one door to the database', () => {
  let world: ServiceUnderTest;
  let store: Store;
  beforeAll(async () => {
    world = await serviceUnderTest({ ROLE: 'web' });
    store = world.app.get(Store);
  });
  afterAll(() => world?.stop());

  const counts = async () => {
    const [row] = await world.database.query(
      `SELECT (SELECT count(*)::int FROM jobs.job WHERE name = 'notices.tell-account') AS jobs,
              (SELECT count(*)::int FROM audit.record) AS records,
              (SELECT count(*)::int FROM linking.link WHERE linked_at = '2020-01-01Z') AS marks`,
    );
    return row;
  };
  const change = async ({ tx, record }: UnitOfWork) => {
    await tx.query(`UPDATE linking.link SET linked_at = '2020-01-01Z' WHERE account_id = $1`, [MISAKI]);
    await record(new CardLinked(randomUUID(), MISAKI));
  };

  it('takes rows, jobs and the audit record back together', async () => {
    const before = await counts();
    const failing = store.transact(theService, async (unit) => {
      await change(unit);
      throw new Error('it was not to be');
    });
    await expect(failing).rejects.toThrow('it was not to be');
    expect(await counts()).toEqual(before);
  });

  it('takes them back where only the audit record cannot be written', async () => {
    const before = await counts();
    await world.database.query('ALTER TABLE audit.head RENAME TO gone');
    try {
      await expect(store.transact(theService, change)).rejects.toThrow('audit.head');
    } finally {
      await world.database.query('ALTER TABLE audit.gone RENAME TO head');
    }
    expect(await counts()).toEqual(before);
  });

  it('keeps them together', async () => {
    const before = await counts();
    await store.transact(theService, change);
    expect(await counts()).toEqual({ jobs: before.jobs + 1, records: before.records + 1, marks: 1 });
  });

  it('writes one job for each reaction to an event, and none for what nobody reacts to', async () => {
    const before = await counts();
    await store.transact(theService, async ({ record }) => {
      await record(new CardLinked(randomUUID(), MISAKI));
      await record(new CardUnlinked(randomUUID(), MISAKI, 'unlinked'));
    });
    expect((await counts()).jobs).toBe(before.jobs + 2);
  });

  it('lets one of two overwrite what both have read, and tells the other', async () => {
    const row = await world.database.getRepository(LinkRow).findOneByOrFail({ accountId: MISAKI });
    const save = () =>
      store.transact(theService, ({ tx }) =>
        overwrite(tx, LinkRow, row.version, Object.assign(new LinkRow(), row, { version: row.version + 1 })),
      );
    const ends = await Promise.allSettled([save(), save()]);
    const refused = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason.code] : []));
    expect(refused).toEqual(['web.stale']);
    const saved = await world.database.getRepository(LinkRow).findOneByOrFail({ accountId: MISAKI });
    expect(saved.version).toBe(row.version + 1);
  });
});
