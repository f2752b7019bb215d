import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { headingOf, textOf } from '../support/web-browser.js';

const HANAKO = '0123456789';

describe('an objection to an unlinking', () => {
  let world: ServiceUnderTest;
  let person: Person;
  beforeAll(async () => {
    world = await serviceUnderTest();
    person = new Person(world);
    await person.link('hanako', HANAKO);
    await person.browser.submit(await person.readCard('hanako'), '/unlink');
  });
  afterAll(() => world?.stop());

  it('is taken', async () => {
    const path = await vi.waitFor(
      async () => {
        const [mail] = (await person.mails()).filter(({ subject }) => subject.includes('連携解除のお知らせ'));
        return new URL(mail!.links[0]!).pathname;
      },
      { timeout: 10_000, interval: 50 },
    );
    const done = await person.browser.submit(await person.open(path), path);
    expect(headingOf(done)).toBe('連携を停止しました');
  });

  it('stops the use of whatever is linked to the account next', async () => {
    await world.advance('PT30S');
    expect(textOf(await person.link('hanako', HANAKO))).toContain('保留中です');
  });
});
