import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { AccountFactsOf } from '../../src/accounts/contract/account-facts.query.js';
import { NoteMail } from '../../src/accounts/contract/note-mail.command.js';
import { LinkReleased } from '../../src/linking/contract/events.js';
import { theService } from '../../src/shared/domain/domain-event.js';
import { Store } from '../../src/shared/persistence/store.js';
import { PretendMailServer } from '../crash/pretend-mail-server.js';
import { logged } from '../support/canaries/watch-service.js';
import { operator, TARO } from '../support/operator.js';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { refusalOf, textOf } from '../support/web-browser.js';

const HANAKO = '0123456789';
const INSIDE = '0123456789@utac.example.ac.jp';
const OUTSIDE = 'hanako@mail.example';
const MASKED = 'h…@mail.example';
const NOTICE = '6a1d2c9e-0000-4000-8000-000000000001';

describe('an address that does not work', () => {
  let world: ServiceUnderTest;
  let server: PretendMailServer;
  let person: Person;
  let begunAt = 0;

  beforeAll(async () => {
    server = await PretendMailServer.start({ utf8: false });
    world = await serviceUnderTest({ SMTP_URL: server.url });
  });
  beforeEach(async () => {
    Object.assign(server, { manner: 'takes', refuses: { at: 'recipient', status: 550 } });
    await world.reset();
    person = new Person(world);
    await person.link('hanako', HANAKO);
    await settled();
    server.taken.length = 0;
    server.asked.length = 0;
    begunAt = logged.length;
  });
  afterAll(async () => {
    await world?.stop();
    await server?.stop();
  });

  /** Until no notice waits to be sent or to be tried again. */
  const settled = () =>
    vi.waitFor(
      async () => {
        const [open] = await world.database.query<{ count: number }[]>(
          `SELECT count(*)::int AS count FROM jobs.job WHERE name = 'notices.tell-account' AND state <> 'completed'`,
        );
        expect(open?.count).toBe(0);
      },
      { timeout: 20_000, interval: 100 },
    );
  const tell = () => world.app.get(Store).transact(theService, (unit) => unit.record(new LinkReleased(NOTICE, HANAKO)));
  const refuse = (status: number) => {
    const whom = (recipient: string) => recipient === OUTSIDE;
    Object.assign(server, { manner: 'refuses', refuses: { at: 'recipient', status, whom } });
  };
  const unreachable = async () =>
    (await world.app.get(QueryBus).execute(new AccountFactsOf(HANAKO, 'now')))?.unreachable;
  const log = () => logged.slice(begunAt).join('');
  const status = async () => textOf(await new Person(world).readCard('hanako', 'ok', 'status'));

  it('is tried once, the others get the notice, and person and desk see it', async () => {
    refuse(550);
    await tell();
    await settled();
    expect(server.taken).toEqual([INSIDE]);
    expect(server.asked).toEqual([INSIDE, OUTSIDE]);
    expect(await unreachable()).toEqual([OUTSIDE]);
    expect(await status()).toContain(`メールが届かないアドレスがあります`);
    expect(await status()).toContain(MASKED);
    const desk = await operator(world, TARO);
    expect(textOf(await desk.open(`/desk/people/${HANAKO}`))).toMatch(
      new RegExp(`メールが届かないアドレス\\s*${MASKED}`),
    );
    expect(log()).toMatch(/"because":"recipient","status":550/);
    expect(log()).not.toContain(OUTSIDE);
  });

  it('is none where the server only cannot take the mail now: it is tried again, and arrives', async () => {
    refuse(450);
    await tell();
    await vi.waitFor(() => expect(log()).toMatch(/"command":"RCPT TO","status":450/), 10_000);
    expect(await unreachable()).toEqual([]);
    server.manner = 'takes';
    await settled();
    expect(server.taken).toEqual([INSIDE, OUTSIDE]);
    expect(log()).not.toContain('mail.address-refused');
  });

  it('is none where the server refuses the sender', async () => {
    Object.assign(server, { manner: 'refuses', refuses: { at: 'sender', status: 554 } });
    await tell();
    await vi.waitFor(() => expect(log()).toContain('"status":554'), 10_000);
    expect(await unreachable()).toEqual([]);
    server.manner = 'takes';
    await settled();
    expect(server.taken.toSorted()).toEqual([INSIDE, OUTSIDE]);
  });

  it('works again once a mail to it is taken, or after 30 days', async () => {
    refuse(550);
    await tell();
    await settled();
    expect(await unreachable()).toEqual([OUTSIDE]);
    await world.advance('P30D');
    expect(await unreachable()).toEqual([]);
    await world.app.get(CommandBus).execute(new NoteMail(HANAKO, OUTSIDE, 'refused'));
    expect(await unreachable()).toEqual([OUTSIDE]);
    server.manner = 'takes';
    await tell();
    await settled();
    expect(await unreachable()).toEqual([]);
    expect(await status()).not.toContain('メールが届かないアドレス');
  });

  it('is told on the page on which a code was to be sent', async () => {
    await person.readCard('hanako');
    refuse(550);
    const page = await person.recover('both');
    expect([page.status, refusalOf(page)]).toEqual([422, 'recovery.code-reaches-nobody']);
    expect(textOf(await person.open('/recovery'))).toContain(`${MASKED}（このアドレスにはメールが届きません）`);
    await settled();
    expect(log()).not.toContain(OUTSIDE);
  });

  it('is every one that is no single mailbox, and every one that the server cannot write', async () => {
    const addresses = ['v;w@x.example', 'x@(y)z.example', 'a@b.example,c@d.example', 'Hanako <h@x.example>'];
    await world.university(HANAKO, {
      addresses: [...addresses, '花子@mail.example', OUTSIDE, 'foo..bar@docomo.ne.jp'],
    });
    expect(await unreachable()).toEqual(addresses);
    await tell();
    await settled();
    expect(server.asked).toEqual([OUTSIDE, '"foo..bar"@docomo.ne.jp']);
    expect(await unreachable()).toEqual([...addresses, '花子@mail.example']);
    for (const [first, host] of [
      ['v', 'x.example'],
      ['x', '(y)z.example'],
      ['花', 'mail.example'],
    ])
      expect(await status()).toContain(`${first}…@${host}`);
  });
});

describe('a contact address', () => {
  let world: ServiceUnderTest;
  let person: Person;
  beforeAll(async () => {
    world = await serviceUnderTest();
  });
  afterAll(() => world?.stop());
  beforeEach(async () => {
    await world.reset();
    person = new Person(world);
    await person.readCard('misaki');
  });

  const apply = async (contact: string) =>
    person.browser.submit(await person.open('/rescue'), '/rescue', {
      service: 'onedrive',
      contact,
      reason: '投稿中の論文の根拠となる実験データが残っているため．',
      understood: 'yes',
    });

  it.each([
    ['foo..bar@docomo.ne.jp', 'foo..bar@docomo.ne.jp'],
    ['foo.@docomo.ne.jp', 'foo.@docomo.ne.jp'],
    ['misaki\u200b@new.example\u202c', 'misaki@new.example'],
  ])('typed as %j gets its code at %s', async (typed, mailbox) => {
    const page = await apply(typed);
    const code = await person.mailedCode(mailbox);
    const done = await person.browser.submit(page, `${page.url.pathname}/code`, { code });
    expect(textOf(done)).toContain('申請を受け付けました');
  });

  it.each(['"a b"@b.example', 'v;w@x.example', 'a@b.example,c@d.example'])(
    'such as %s is refused at the form, with what was typed',
    async (typed) => {
      const page = await apply(typed);
      expect(page.status).toBe(400);
      expect(textOf(page)).toContain('空白，かっこ，引用符などは使えません');
      expect(await world.database.query('SELECT 1 FROM rescue.rescue')).toEqual([]);
    },
  );
});

describe('a contact address that the mail server refuses', () => {
  it('is told at once, and another one can be given', async () => {
    const server = await PretendMailServer.start();
    const world = await serviceUnderTest({ SMTP_URL: server.url });
    try {
      const person = new Person(world);
      await person.readCard('misaki');
      const form = { service: 'onedrive', reason: '投稿中の論文の根拠となるデータのため．', understood: 'yes' };
      const whom = (recipient: string) => recipient === 'gone@new.example';
      Object.assign(server, { manner: 'refuses', refuses: { at: 'recipient', status: 550, whom } });
      const gone = { ...form, contact: 'gone@new.example' };
      const refused = await person.browser.submit(await person.open('/rescue'), '/rescue', gone);
      expect([refused.status, refusalOf(refused)]).toEqual([422, 'rescue.contact-unreachable']);
      const [begun] = await world.database.query<{ id: string }[]>('SELECT id FROM rescue.rescue');
      const path = `/rescue/applications/${begun?.id}`;
      await person.browser.submit(await person.open(path), `${path}/withdraw`, {});
      await person.readCard('misaki');
      const other = { ...form, contact: 'misaki@new.example' };
      const page = await person.browser.submit(await person.open('/rescue'), '/rescue', other);
      expect(textOf(page)).toContain('まだ申請は完了していません');
      expect(server.taken).toContain('misaki@new.example');
    } finally {
      await world.stop();
      await server.stop();
    }
  });
});
