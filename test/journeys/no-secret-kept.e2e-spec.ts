import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CanaryFinder } from '../support/canaries/canary-finder.js';
import { noted } from '../support/canaries/noted.js';
import { logged } from '../support/canaries/watch-service.js';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';

const HANAKO = '0123456789';

// That none of it stands in a table or in the log is checked at the end of every test file, this one too.
describe('a secret, a card or a token', () => {
  let world: ServiceUnderTest;
  let person: Person;

  beforeAll(async () => {
    world = await serviceUnderTest();
    person = new Person(world);
    await person.link('hanako', HANAKO);
    await person.readCard('hanako');
    await person.recover('password');
    await person.browser.submit(await person.open('/recovery'), '/recovery/step');
    await person.readCard('hanako');
    await person.recoverByCode('access-pass', { lost: 'yes' });
    await person.readCard('hanako', 'cancel');
    await vi.waitFor(async () => expect((await person.mails()).length).toBeGreaterThanOrEqual(2 * 6), {
      timeout: 10_000,
    });
  });
  afterAll(() => world?.stop());

  it('of every kind was noted while the person went about', () => {
    expect([...new Set(noted.values())]).toEqual(
      expect.arrayContaining([
        'ACCOUNT_CLIENT_SECRET',
        'SANDBOX_DIRECTORY_TOKEN',
        'CARD_PRIVATE_JWK',
        'code',
        'cookie __Host-account',
        'cookie __Host-browser',
        'cookie __Host-card',
        'form token',
        'id of AccessToken of a provider',
        'identifier of a card',
        'name',
        'nonce',
        'objection token',
        'password',
        'shown secret',
        'state',
        'value sealed for accounts.facts',
        'value sealed for auth.sign-in',
        'value sealed for linking.card',
      ]),
    );
    expect(logged.length).toBeGreaterThan(0);
  });

  it('is in no mail, but for the code that was mailed and the token of its objection link', async () => {
    const mails = JSON.stringify((await person.mails()).map(({ to: _to, ...mail }) => mail));
    expect([...new CanaryFinder(noted).kindsIn(mails)]).toEqual([
      // The name to sign in with is for whom the mail is.
      'value sealed for accounts.facts',
      'objection token',
      'a mailed code',
    ]);
  });

  it('is in no address of ours, but what OpenID Connect sends back', () => {
    const addresses = person.browser.visited.filter(({ host }) => world.url.endsWith(host)).map(({ href }) => href);
    const kinds = [...new CanaryFinder(noted).kindsIn(addresses.join(' '))];
    expect(kinds.filter((kind) => !/^(state|code|id of AuthorizationCode of a provider)$/.test(kind))).toEqual([]);
  });
});
