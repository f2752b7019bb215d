import { PgBoss } from 'pg-boss';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';

describe('the schema of the jobs', () => {
  let world: ServiceUnderTest;
  let boss: PgBoss;
  beforeAll(async () => {
    // With the service on it, so that its queues are there as well.
    world = await serviceUnderTest();
    boss = new PgBoss({ connectionString: world.databaseUrl, schema: 'jobs', migrate: false, createSchema: false });
    await boss.start();
  });
  afterAll(async () => {
    await boss?.stop({ graceful: false });
    await world?.stop();
  });

  it('is the one that pg-boss expects, but for its clock, which is ours', async () => {
    const { ok: _ok, ...report } = await boss.detectSchemaDrift();
    const drift = Object.entries(report).filter(([, found]) => Array.isArray(found) && found.length > 0);
    expect(drift).toEqual([['mismatchedFunctions', [expect.objectContaining({ actualBody: 'SELECT shared.now()' })]]]);
  });
});
