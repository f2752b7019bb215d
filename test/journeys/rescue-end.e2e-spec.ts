import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { operator, TARO } from '../support/operator.js';
import { Person } from '../support/person.js';
import { applyAndProve, closeDue, decide, idOf } from '../support/rescue.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { formsOf, type Page, refusalOf } from '../support/web-browser.js';

const MISAKI = '1000000003';

describe('the end of access', () => {
  let world: ServiceUnderTest;
  let person: Person;
  let page: Page;
  beforeAll(async () => {
    world = await serviceUnderTest();
  });
  beforeEach(async () => {
    await world.reset();
    person = new Person(world);
    await person.readCard('misaki');
    page = await applyAndProve(person);
    await decide(world, idOf(page));
  });
  afterAll(() => world?.stop());

  const post = async (who: Person, path: string): Promise<Page> => {
    const { _csrf = '' } = formsOf(await who.open('/')).find(({ hidden }) => hidden['_csrf'])?.hidden ?? {};
    return who.browser.post(new URL(path, world.url), { _csrf });
  };
  const shared = async () => {
    const { shared: items } = await person.json<{ shared: unknown[] }>(`/onedrive/accounts/${MISAKI}.json`);
    return items.length;
  };

  it('is not taken on the word of an operator before the connector has failed at it', async () => {
    await person.readCard('misaki');
    await post(person, `${page.url.pathname}/open`);
    expect(await shared()).toBeGreaterThan(0);
    await post(person, `${page.url.pathname}/withdraw`);
    const taro = await operator(world, TARO);
    const desk = `/desk/rescues/${idOf(page)}`;
    const forced = await post(taro, `${desk}/closed`);
    expect(formsOf(await taro.open(desk)).map(({ action }) => action)).not.toContain(`${desk}/closed`);
    await closeDue(world);
    expect(await shared()).toBe(0);
    expect(refusalOf(forced)).toBe('rescue.stands-elsewhere');
  });

  it('is that nothing opens any more what was approved too long ago, though no task has cancelled it', async () => {
    await world.advance('P15D');
    await person.readCard('misaki');
    const now = await person.open(page.url.pathname);
    expect(formsOf(now).map(({ action }) => action)).not.toContain(`${page.url.pathname}/open`);
    const forced = await post(person, `${page.url.pathname}/open`);
    expect(await shared()).toBe(0);
    expect(refusalOf(forced)).toBe('rescue.stands-elsewhere');
  });
});
