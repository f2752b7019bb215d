import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { builtService } from '../crash/built-service.js';
import { ServiceProcess } from '../crash/service-process.js';
import { query } from '../embedded-postgres/data-folders.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';

describe('npm run audit:verify', { timeout: 120_000 }, () => {
  let world: ServiceUnderTest;
  beforeAll(async () => {
    await builtService();
    world = await serviceUnderTest({ ROLE: 'web' });
  });
  afterEach(() => ServiceProcess.killAll());
  afterAll(() => world?.stop());

  const verify = async () => {
    const command = await ServiceProcess.run({ DATABASE_URL: world.databaseUrl }, 'audit-verify.cli');
    return [await command.exit(), command.output.trim()];
  };

  it('says that the chain is whole, and ends with 0', async () => {
    expect(await verify()).toEqual([0, '2 records, the chain is whole']);
  });

  it('names what was changed, and ends with 1', async () => {
    await query(world.databaseUrl, 'ALTER TABLE audit.record DISABLE TRIGGER ALL');
    await query(world.databaseUrl, `UPDATE audit.record SET by_id = 'nobody' WHERE seq = 2`);
    expect(await verify()).toEqual([1, '2 records, faults: 2: changed']);
  });
});
