import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { headingOf, type Page, refusalOf } from '../support/web-browser.js';

const HANAKO = '0123456789';
const OUTSIDE = 'hanako@mail.example';
const WRONG = 'recovery.code-is-wrong';
const USED_UP = 'recovery.code-tries-used-up';

describe('tries at codes', () => {
  let world: ServiceUnderTest;
  let person: Person;
  beforeAll(async () => {
    world = await serviceUnderTest();
  });
  beforeEach(async () => {
    await world.reset();
    person = new Person(world);
    await person.link('hanako', HANAKO);
  });
  afterAll(() => world?.stop());

  /** Reads the card and asks for both, or carries on what was asked for, up to a page that takes a code. */
  async function pageForCode(): Promise<Page> {
    const standing = await person.readCard('hanako', 'ok', 'recovery');
    const asks = headingOf(standing) !== '再設定の状況';
    return asks ? person.recover('both') : person.browser.submit(standing, '/recovery/code/new');
  }
  async function tries(page: Page, times: number): Promise<(string | undefined)[]> {
    const guess = (await person.mailedCode(OUTSIDE)) === '00000000' ? '00000001' : '00000000';
    const said: (string | undefined)[] = [];
    for (let time = 0; time < times; time += 1)
      said.push(refusalOf(await person.browser.submit(page, '/recovery/code', { code: guess })));
    return said;
  }

  it('are five in any 24 hours, also where the first were made at a case that was opened days before', async () => {
    await pageForCode();
    await world.advance('P2DT23H');
    const old = await pageForCode();
    expect(await tries(old, 4)).toEqual([WRONG, WRONG, WRONG, WRONG]);
    await person.browser.submit(await person.open('/recovery'), '/recovery/cancel');
    await world.advance('PT23H');
    expect(await tries(await pageForCode(), 1)).toEqual([USED_UP]);
    expect(refusalOf(await pageForCode())).toBe(USED_UP);
    await world.advance('PT1H1S');
    expect(await tries(await pageForCode(), 4)).toEqual([WRONG, WRONG, WRONG, USED_UP]);
  });

  it('at one case that stays open count for a day each', async () => {
    expect(await tries(await pageForCode(), 4)).toEqual([WRONG, WRONG, WRONG, WRONG]);
    await world.advance('P1DT1S');
    expect(await tries(await pageForCode(), 5)).toEqual([WRONG, WRONG, WRONG, WRONG, USED_UP]);
  });
});
