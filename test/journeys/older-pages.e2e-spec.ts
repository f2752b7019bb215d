import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { headingOf, type Page, refusalOf, secretOf, textOf } from '../support/web-browser.js';
import { TroubledDirectory } from './troubled-directory.js';

const HANAKO = '0123456789';
const MARIA = '1000000005';
const STANDING = '再設定の状況';

describe('an older page of a recovery', () => {
  let directory: TroubledDirectory;
  let world: ServiceUnderTest;
  let person: Person;
  beforeAll(async () => {
    directory = await TroubledDirectory.start();
    world = await serviceUnderTest({ SANDBOX_DIRECTORY_URL: directory.url });
    directory.behind = world.sandboxUrl;
  });
  beforeEach(async () => {
    directory.trouble = () => undefined;
    await world.reset();
    await new Person(world).link('hanako', HANAKO);
    await new Person(world).link('maria', MARIA);
    person = new Person(world);
    await person.readCard('hanako');
  });
  afterAll(async () => {
    await world?.stop();
    await directory?.stop();
  });

  const outOfDate = (page: Page) => expect([page.status, refusalOf(page)]).toEqual([409, 'recovery.page-out-of-date']);
  const cases = () =>
    world.database.query<object[]>(
      `SELECT account_id AS account, stage, codes_sent AS codes, cardinality(code_tried_at) AS tries
         FROM recovery."case" WHERE stage <> 'cancelled' ORDER BY account_id`,
    );
  /** Asks for something that the directory does not do just now, so that it stays open. */
  async function askInVain(what: 'password' | 'access-pass', fields = {}): Promise<Page> {
    const begins = () => (what === 'password' ? person.recover(what, fields) : person.recoverByCode(what, fields));
    directory.trouble = (call) => (call.startsWith('GET') ? undefined : 'busy');
    expect(refusalOf(await begins())).toBe('recovery.directory-unavailable');
    directory.trouble = () => undefined;
    return person.open('/recovery');
  }

  it('enters no code, sends none and stops nothing for the card that another tab has read since', async () => {
    const shown = await person.recover('both');
    await person.readCard('maria');
    await person.recover('both');
    outOfDate(await person.browser.submit(shown, '/recovery/code', { code: '12345678' }));
    outOfDate(await person.browser.submit(shown, '/recovery/code/new'));
    outOfDate(await person.browser.submit(shown, '/recovery/cancel'));
    const untouched = { stage: 'ready', codes: 1, tries: 0 };
    expect(await cases()).toEqual([
      { account: HANAKO, ...untouched },
      { account: MARIA, ...untouched },
    ]);
  });

  it('issues nothing to the account of the card that another tab has read since', async () => {
    const shown = await askInVain('password');
    await person.readCard('maria');
    await askInVain('password');
    outOfDate(await person.browser.submit(shown, '/recovery/step'));
    expect(await cases()).toMatchObject([{ account: HANAKO }, { account: MARIA, stage: 'failed' }]);
  });

  it('does nothing to a request that was begun after its own was stopped', async () => {
    const shown = await askInVain('access-pass');
    await person.browser.submit(shown, '/recovery/cancel');
    await person.readCard('hanako');
    await world.advance('PT30S');
    await askInVain('access-pass');
    for (const action of ['/recovery/step', '/recovery/cancel']) outOfDate(await person.browser.submit(shown, action));
    expect(await cases()).toMatchObject([{ account: HANAKO, stage: 'failed' }]);
  });

  it('carries nothing on after another reading of the card stopped it, and the pass that it shows is worthless', async () => {
    const page = await person.recover('both');
    const code = await person.mailedCode('hanako@mail.example');
    const ready = await person.browser.submit(page, '/recovery/code', { code });
    const pass = await person.browser.submit(ready, '/recovery/step');
    const other = new Person(world);
    await other.browser.submit(await other.readCard('hanako', 'ok', 'recovery'), '/recovery/cancel');
    expect(refusalOf(await person.browser.submit(pass, '/recovery/step'))).toBe('recovery.closed');
    expect(await person.isTaken(HANAKO, secretOf(pass)!)).toBe(false);
  });

  it.each([
    ['does not say', {}, { lost: 'yes' }],
    ['says', { lost: 'yes' }, {}],
  ])(
    'that %s that the phone is lost is not carried out in the place of one that does otherwise',
    async (_, first, second) => {
      const form = await person.open('/recovery');
      await askInVain('access-pass', first);
      const wish = { what: 'access-pass' };
      const refused = await person.browser.submit(form, '/recovery', { ...wish, ...second });
      expect([refused.status, refusalOf(refused)]).toEqual([409, 'recovery.closed']);
      const other = await person.readCard('hanako', 'ok', 'recovery');
      expect(headingOf(other)).toBe(STANDING);
      const again = await person.browser.submit(form, '/recovery', { ...wish, ...second });
      expect([again.status, refusalOf(again)]).toEqual([409, 'recovery.another-is-open']);
      const same = await person.browser.submit(form, '/recovery', { ...wish, ...first });
      expect([headingOf(same), textOf(same)]).toEqual([STANDING, expect.stringContaining('確認コード')]);
    },
  );
});
