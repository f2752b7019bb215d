import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CredentialDirectory } from '../../src/recovery/ports/credential-directory.js';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';

describe('somebody who reloads /recovery all the time', { timeout: 120_000 }, () => {
  let world: ServiceUnderTest;
  beforeAll(async () => {
    world = await serviceUnderTest();
  });
  afterAll(() => world?.stop());

  it('with one reading of a card does not make the service ask the directory each time', async () => {
    const person = new Person(world);
    await person.link('hanako', '0123456789');
    await person.readCard('hanako');
    const directory = world.app.get(CredentialDirectory, { strict: false });
    const honest = directory.prospect.bind(directory);
    let asked = 0;
    Reflect.set(directory, 'prospect', (account: string) => {
      asked += 1;
      return honest(account);
    });
    for (let round = 0; round < 10; round += 1)
      await Promise.all(Array.from({ length: 40 }, () => person.open('/recovery')));
    Reflect.set(directory, 'prospect', honest);
    // Once in five seconds.
    expect(asked).toBeGreaterThan(0);
    expect(asked).toBeLessThanOrEqual(40);
  });
});
