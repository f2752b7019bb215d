import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyChain } from '../../src/audit/persistence/verify-chain.js';
import { theService } from '../../src/shared/domain/domain-event.js';
import { POOL } from '../../src/shared/persistence/data-source.js';
import { Store } from '../../src/shared/persistence/store.js';
import { ProofRefused } from '../../src/verification/contract/events.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { tampering } from './tampering.js';

const SAVES = 500;

describe('the audit chain', () => {
  let world: ServiceUnderTest;
  let before: number;
  beforeAll(async () => {
    world = await serviceUnderTest({ ROLE: 'web' });
    before = (await verifyChain(world.database)).records;
  });
  afterAll(() => world?.stop());

  it(`stays whole under ${SAVES} saves, thirty at once`, async () => {
    const store = world.app.get(Store);
    let next = 0;
    // As many at once as there are connections and more, but no queue for these that a slow machine would not get through in time.
    const saver = async () => {
      for (let number = next++; number < SAVES; number = next++)
        await store.transact(theService, (unit) => unit.record(new ProofRefused(`reason-${number}`)));
    };
    await Promise.all(Array.from({ length: POOL.size * 3 }, saver));
    expect(await verifyChain(world.database)).toEqual({ records: before + SAVES, faults: [] });
    const [{ reasons } = {}] = await world.database.query(
      `SELECT count(DISTINCT data::jsonb ->> 'reason')::int AS reasons FROM audit.record WHERE seq > $1`,
      [before],
    );
    expect(reasons).toBe(SAVES);
  });

  it.each([`UPDATE audit.record SET by_id = 'somebody else' WHERE seq = 7`, `DELETE FROM audit.record WHERE seq = 7`])(
    'refuses %s',
    async (statement) => {
      await expect(world.database.query(statement)).rejects.toThrow('append-only');
    },
  );

  it.each([
    ['a record changed', [`UPDATE audit.record SET by_id = 'x' WHERE seq = 7`], ['7: changed']],
    ['one letter of its data changed', [`UPDATE audit.record SET data = data || ' ' WHERE seq = 7`], ['7: changed']],
    ['its time changed', [`UPDATE audit.record SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 7`], ['7: changed']],
    ['a record removed', ['DELETE FROM audit.record WHERE seq = 7'], ['7: missing', '8: changed']],
    ['the first record removed', ['DELETE FROM audit.record WHERE seq = 1'], ['1: missing', '2: changed']],
    [
      'the last record removed',
      ['DELETE FROM audit.record WHERE seq = (SELECT max(seq) FROM audit.record)'],
      ['head: does not match the last record'],
    ],
    ['every record removed', ['DELETE FROM audit.record'], ['head: does not match the last record']],
    [
      'a record added at the end',
      [
        `INSERT INTO audit.record SELECT max(seq) + 1, gen_random_uuid(), 'linking.card-linked', '2026', 'account', 'x',
                '{}', sha256('x') FROM audit.record`,
      ],
      ['END: changed', 'head: does not match the last record'],
    ],
    [
      'two records exchanged',
      [
        'UPDATE audit.record SET seq = 0 WHERE seq = 7',
        'UPDATE audit.record SET seq = 7 WHERE seq = 8',
        'UPDATE audit.record SET seq = 8 WHERE seq = 0',
      ],
      ['7: changed', '8: changed', '9: changed'],
    ],
    ['every record wiped away', ['TRUNCATE audit.record'], ['head: does not match the last record']],
    [
      'a record added before the first',
      [
        `INSERT INTO audit.record SELECT -1, gen_random_uuid(), type, at, by_kind, by_id, data, digest
           FROM audit.record WHERE seq = 1`,
      ],
      ['1: missing', '-1: changed', '0: missing', '1: changed'],
    ],
    ['a head set back', ['UPDATE audit.head SET seq = 7'], ['head: does not match the last record']],
  ])('shows %s by hand', async (_what, statements, faults) => {
    const found = await tampering(world.database, statements);
    expect(found.faults).toEqual(faults.map((fault) => fault.replace('END', String(found.last))));
  });

  it('is as it was after all that', async () => {
    expect((await verifyChain(world.database)).faults).toEqual([]);
  });
});
