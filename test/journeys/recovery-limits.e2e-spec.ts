import { afterEach, describe, expect, it } from 'vitest';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { refusalOf, secretOf } from '../support/web-browser.js';

let world: ServiceUnderTest;
afterEach(() => world?.stop());

async function linked(card: string, account: string): Promise<Person> {
  const person = new Person(world);
  await person.link(card, account);
  return person;
}

async function asks(person: Person, card: string) {
  await person.readCard(card);
  const page = await person.recover('password');
  return secretOf(page) ? 'issued' : [page.status, refusalOf(page)];
}

describe('recovery is limited', () => {
  it('for one address of the internet, whoever comes from there', async () => {
    world = await serviceUnderTest({ RECOVERIES_PER_ADDRESS: '2' });
    const hanako = await linked('hanako', '0123456789');
    const maria = await linked('maria', '1000000005');
    expect([await asks(hanako, 'hanako'), await asks(maria, 'maria')]).toEqual(['issued', 'issued']);
    expect(await asks(maria, 'maria')).toEqual([429, 'recovery.too-many']);
    const [{ cases }] = await world.database.query('SELECT count(*)::int AS cases FROM recovery."case"');
    expect(cases).toBe(2);
  });

  it('for all together, for an hour', async () => {
    world = await serviceUnderTest({ RECOVERIES_PER_HOUR: '1' });
    const hanako = await linked('hanako', '0123456789');
    const maria = await linked('maria', '1000000005');
    expect(await asks(hanako, 'hanako')).toBe('issued');
    expect(await asks(maria, 'maria')).toEqual([503, 'recovery.overloaded']);
    await world.advance('PT1H');
    expect(await asks(maria, 'maria')).toBe('issued');
  });
});
