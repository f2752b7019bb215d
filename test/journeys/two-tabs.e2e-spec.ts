import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { formsOf, type Page, refusalOf } from '../support/web-browser.js';

const HANAKO = '0123456789';
const MARIA = '1000000005';

describe('a page of the one tab, when another tab has gone on with another card or account,', () => {
  let world: ServiceUnderTest;
  let person: Person;
  beforeEach(async () => {
    if (world) await world.reset();
    else world = await serviceUnderTest();
    person = new Person(world);
  });
  afterAll(() => world?.stop());

  const live = () =>
    world.database.query<object[]>(
      `SELECT account_id FROM linking.link WHERE ended_at IS NULL AND proof_id IS NOT NULL ORDER BY account_id`,
    );
  const outOfDate = (page: Page) => expect([page.status, refusalOf(page)]).toEqual([409, 'linking.page-out-of-date']);

  async function signInElsewhere(menu: Page, account: string): Promise<Page> {
    const [form] = formsOf(menu).filter(({ hidden }) => hidden['_csrf']);
    const page = await person.browser.post(`${world.url}/oidc/account/start`, { ...form!.hidden, then: 'link' });
    return person.answerSignIn(page, account);
  }

  it('links nothing that it did not show', async () => {
    const menu = await person.readCard('hanako');
    const shown = await person.signIn(menu, HANAKO);
    await signInElsewhere(menu, MARIA);
    const refused = await person.browser.submit(shown, '/link');
    outOfDate(refused);
    expect(refused.html).toContain('href="/link"');
    await person.readCard('maria');
    outOfDate(await person.browser.submit(shown, '/link'));
    expect(await live()).toEqual([]);
  });

  it.each(['/unlink', '/erasure'])('ends no link at %s that it did not show', async (path) => {
    await new Person(world).link('hanako', HANAKO);
    await new Person(world).link('maria', MARIA);
    await person.readCard('hanako');
    const shown = await person.open(path);
    await person.readCard('maria');
    const refused = await person.browser.submit(shown, path);
    outOfDate(refused);
    expect(refused.html).toContain(`href="${path}"`);
    expect(await live()).toHaveLength(2);
  });
});
