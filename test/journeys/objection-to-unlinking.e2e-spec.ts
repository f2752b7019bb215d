import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EndReason } from '../../src/linking/contract/events.js';
import { Links } from '../../src/linking/domain/links.js';
import { theService } from '../../src/shared/domain/domain-event.js';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { headingOf, refusalOf, textOf } from '../support/web-browser.js';

const HANAKO = '0123456789';
const ENDINGS: readonly (readonly [EndReason, string])[] = [
  ['unlinked', '連携解除のお知らせ'],
  ['superseded', '】連携の終了のお知らせ'],
  ['erased', '情報の消去のお知らせ'],
];

describe('an objection to the end of a link', () => {
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

  /** Ends the link and answers the path of the objection link that comes by mail. */
  async function endLink(reason: EndReason, subject: string): Promise<string> {
    const links = world.app.get(Links);
    await links.end((await links.ofAccount(HANAKO))!, reason, theService);
    return vi.waitFor(
      async () => {
        const mails = (await person.mails()).filter((mail) => mail.subject.includes(subject));
        const paths = mails.map(({ links: [link] }) => new URL(link!).pathname);
        // A mail from before the reset may still come in, and its link is unknown.
        const pages = await Promise.all(paths.map((path) => new Person(world).open(path)));
        return pages.find(({ status }) => status === 200)!.url.pathname;
      },
      { timeout: 10_000, interval: 50 },
    );
  }
  const suspended = async () => {
    const rows = await world.database.query<{ suspended: boolean }[]>(
      'SELECT suspended_at IS NOT NULL AS suspended FROM linking.link WHERE ended_at IS NULL AND account_id = $1',
      [HANAKO],
    );
    return rows.map((row) => row.suspended);
  };

  it.each(ENDINGS)('(%s) says what it would do, and holds whatever is linked next', async (reason, subject) => {
    const path = await endLink(reason, subject);
    const page = await new Person(world).open(path);
    expect(textOf(page)).toContain('そのあとに行われた連携の利用がすぐに停止');
    const done = await person.browser.submit(await person.open(path), path);
    expect(headingOf(done)).toBe('申し出を受け付けました');
    await world.advance('PT30S');
    expect(textOf(await person.link('hanako', HANAKO))).toContain('保留中です');
  });

  it.each(ENDINGS)('(%s) stops what was linked in the meantime', async (reason, subject) => {
    const path = await endLink(reason, subject);
    await world.advance('PT30S');
    await person.link('hanako-reissued', HANAKO);
    expect(await suspended()).toEqual([false]);
    const stranger = new Person(world);
    await stranger.browser.submit(await stranger.open(path), path);
    expect(await suspended()).toEqual([true]);
  });

  it('is asked for in the language of the browser, says that it is done, and says so again when reloaded', async () => {
    const path = await endLink('unlinked', '連携解除のお知らせ');
    const english = new Person(world, { 'Accept-Language': 'en' });
    const page = await english.open(path);
    expect([page.status, headingOf(page)]).toEqual([200, 'Was this not you?']);
    expect(textOf(page)).toContain('The link between a My Number Card and your UTokyo Account was removed.');
    expect(textOf(page)).toContain('The link itself has ended already');
    expect(textOf(await english.open(path))).toBe(textOf(page));
    const done = await english.browser.submit(page, path);
    expect([done.status, headingOf(done)]).toEqual([200, 'We have received your objection']);
    const reloaded = await english.browser.open(done.url);
    expect([reloaded.status, headingOf(reloaded)]).toEqual([200, 'We have received your objection']);
    const [used, pressed] = [await english.open(path), await english.browser.submit(page, path)];
    for (const again of [used, pressed])
      expect([again.status, headingOf(again)]).toEqual([409, 'We have received this already']);
  });

  it('comes too late when its page was left open for thirty days', async () => {
    const path = await endLink('unlinked', '連携解除のお知らせ');
    const [page, english] = [await person.open(path), new Person(world, { 'Accept-Language': 'en' })];
    await world.advance('P30DT1M');
    const pressed = await person.browser.submit(page, path);
    expect([pressed.status, refusalOf(pressed)]).toEqual([422, 'notices.objection-too-old']);
    expect(headingOf(await english.open(path))).toBe('This link has expired');
    expect(textOf(await person.link('hanako', HANAKO))).not.toContain('保留中です');
  });
});
