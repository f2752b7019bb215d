import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { APPLICATION, applyAndProve, closeDue, decide, idOf } from '../support/rescue.js';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { formsOf, headingOf, type Page, refusalOf, textOf } from '../support/web-browser.js';

const MISAKI = '1000000003';

describe('access to cloud data', () => {
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
  });
  afterAll(() => world?.stop());

  const row = async () => {
    const [found] = await world.database.query<{ stage: string; until: Date | null }[]>(
      'SELECT stage, until, openings, closings FROM rescue.rescue ORDER BY begun_at DESC LIMIT 1',
    );
    return found!;
  };
  const shared = async () => {
    const { shared: items } = await person.json<{ shared: unknown[] }>(`/onedrive/accounts/${MISAKI}.json`);
    return items.length;
  };
  const comeBack = async () => {
    await person.readCard('misaki');
    return person.open(page.url.pathname);
  };
  const open = async () => person.browser.submit(await comeBack(), `${page.url.pathname}/open`);

  it('is not open before the desk has allowed it', async () => {
    const now = await comeBack();
    expect(formsOf(now).map(({ action }) => action)).not.toContain(`${page.url.pathname}/open`);
    const { _csrf = '' } = formsOf(now)[0]?.hidden ?? {};
    const forced = await person.browser.post(new URL(`${page.url.pathname}/open`, page.url), { _csrf });
    expect(refusalOf(forced)).toBe('rescue.stands-elsewhere');
    expect(await shared()).toBe(0);
  });

  it('is opened by the card, shown once, and ends by itself', async () => {
    await decide(world, idOf(page));
    const opened = await open();
    expect(headingOf(opened)).toBe('アクセスが開きました');
    expect(textOf(opened)).toContain(APPLICATION.contact);
    expect(await shared()).toBeGreaterThan(0);
    const later = await person.open(page.url.pathname);
    expect(textOf(later)).toContain('アクセスが開いています');
    expect(later.html).not.toContain('sharepoint');

    await world.advance('P6DT23H');
    await closeDue(world);
    expect((await row()).stage).toBe('open');
    await world.advance('PT61M');
    await closeDue(world);
    expect(await row()).toMatchObject({ stage: 'closed' });
    expect(await shared()).toBe(0);
    expect(textOf(await comeBack())).toContain('アクセスは終了しました');
  });

  it('is given once for each reading of the card, and the end stays', async () => {
    await decide(world, idOf(page));
    await open();
    const { until } = await row();
    const again = await person.browser.submit(await person.open(page.url.pathname), `${page.url.pathname}/open`);
    expect(refusalOf(again)).toBe('verification.proof-spent');
    await world.advance('P1D');
    expect(headingOf(await open())).toBe('アクセスが開きました');
    expect((await row()).until).toEqual(until);
  });

  it('lets one of two presses through that come at the same moment', async () => {
    await decide(world, idOf(page));
    const other = new Person(world);
    await other.readCard('misaki');
    const [mine, theirs] = [await comeBack(), await other.open(page.url.pathname)];
    const answers = await Promise.all([
      person.browser.submit(mine, `${page.url.pathname}/open`),
      other.browser.submit(theirs, `${page.url.pathname}/open`),
    ]);
    const headings = answers.map(headingOf);
    expect(headings.filter((heading) => heading === 'アクセスが開きました').length).toBeGreaterThan(0);
    expect((await row()).stage).toBe('open');
  });

  it('ends at once when its person ends it', async () => {
    await decide(world, idOf(page));
    await open();
    await person.browser.submit(await comeBack(), `${page.url.pathname}/withdraw`);
    expect((await row()).stage).toBe('closing');
    await closeDue(world);
    expect((await row()).stage).toBe('closed');
    expect(await shared()).toBe(0);
  });

  it('ends with the link, in the same moment, and is not to be had again', async () => {
    await decide(world, idOf(page));
    await open();
    await person.readCard('misaki');
    await person.browser.submit(await person.open('/unlink'), '/unlink');
    expect((await row()).stage).toBe('closing');
    await closeDue(world);
    expect(await shared()).toBe(0);
  });

  it('is stopped by the link in a notice', async () => {
    await decide(world, idOf(page));
    await open();
    await vi.waitFor(
      async () => {
        const mails = await person.mails('misaki@mail.example');
        const mail = mails.find(({ subject }) => subject.includes('アクセス開始'));
        const victim = new Person(world);
        const objection = await victim.open(new URL(mail!.links[0]!).pathname);
        await victim.browser.submit(objection, objection.url.pathname);
        expect((await row()).stage).toBe('closing');
      },
      { timeout: 10_000, interval: 100 },
    );
    await closeDue(world);
    expect(await shared()).toBe(0);
  });

  it('cannot be opened any more two weeks after it was allowed', async () => {
    await decide(world, idOf(page));
    await world.advance('P15D');
    const { CancelAbandoned } = await import('../../src/rescue/reactions/cancel-abandoned.task.js');
    await world.app.get(CancelAbandoned).run();
    expect((await row()).stage).toBe('cancelled');
  });

  it('is told at every step to the contact address, without anything that opens it', async () => {
    await decide(world, idOf(page));
    await open();
    await world.advance('P6DT1H');
    const { RemindOfEnd } = await import('../../src/rescue/reactions/remind-of-end.task.js');
    await world.app.get(RemindOfEnd).run();
    await world.advance('P1D');
    await closeDue(world);
    await vi.waitFor(
      async () => {
        const subjects = (await person.mails(APPLICATION.contact)).map(({ subject }) => subject).join('\n');
        for (const step of ['受け付けました', '承認されました', '開きました', '近づいています', '終了しました'])
          expect(subjects).toContain(step);
      },
      { timeout: 10_000, interval: 100 },
    );
  });
});
