import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { POOL } from '../../src/shared/persistence/data-source.js';
import { serviceUnderTest } from '../support/service-under-test.js';

it('starting over waits for those who hold a table longer than the service would', async () => {
  const world = await serviceUnderTest();
  try {
    const holder = world.database.createQueryRunner();
    await holder.startTransaction();
    await holder.query('LOCK TABLE linking.link IN SHARE MODE');
    const holding = sleep(POOL.lockTimeoutMs + 500).then(() => holder.commitTransaction());
    await expect(world.reset()).resolves.toBeUndefined();
    await holding;
    await holder.release();
  } finally {
    await world.stop();
  }
});
