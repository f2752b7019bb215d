import { randomUUID } from 'node:crypto';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { AccountFactsUnavailable, AccountUnknown } from '../../src/accounts/contract/account.errors.js';
import type { AccountFactsOf } from '../../src/accounts/contract/account-facts.query.js';
import { DEVELOPMENT_DATA_KEYS } from '../../src/config/development-data-keys.js';
import {
  CardRelinked,
  CardUnlinked,
  type EndReason,
  LinkReleased,
  type RelinkReason,
} from '../../src/linking/contract/events.js';
import type { NotifiableEvent } from '../../src/notices/domain/notice-kind.js';
import { type Mail, Mailer } from '../../src/shared/mail/mailer.js';
import { NoticeWriter } from '../../src/notices/mail/notice-writer.js';
import { PostgresNotices } from '../../src/notices/persistence/postgres-notices.js';
import { PurgeNotices } from '../../src/notices/reactions/purge-notices.task.js';
import { TellAccount } from '../../src/notices/reactions/tell-account.reaction.js';
import { parseDataKeys } from '../../src/shared/crypto/data-keys.js';
import { Vault } from '../../src/shared/crypto/vault.js';
import { type RecordedEvent, theService } from '../../src/shared/domain/domain-event.js';
import { Store } from '../../src/shared/persistence/store.js';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { refusalOf } from '../support/web-browser.js';

const HANAKO = '0123456789';
const ADDRESSES = ['0123456789@utac.example.ac.jp', 'hanako@mail.example'];
const NOBODY = '9999999999';

/** Takes mails, but for those to one address. */
class ChoosyMailer extends Mailer {
  readonly taken: Mail[] = [];

  constructor(private readonly refused?: string) {
    super();
  }

  override async send(mail: Mail): Promise<void> {
    if (mail.to === this.refused) throw new Error('not now');
    this.taken.push(mail);
  }
}

describe('notices', () => {
  let world: ServiceUnderTest;
  let person: Person;
  beforeAll(async () => {
    world = await serviceUnderTest();
  });
  beforeEach(async () => {
    await world.reset();
    person = new Person(world);
  });
  afterAll(() => world?.stop());

  /** An event as a job brings it. */
  async function recorded(data: NotifiableEvent): Promise<RecordedEvent<NotifiableEvent>> {
    const [{ now }] = await world.database.query('SELECT shared.now() AS now');
    return { id: randomUUID(), type: data.type, at: now.toISOString(), by: theService, data };
  }
  const unlinked = (accountId: string, reason: EndReason) => new CardUnlinked(randomUUID(), accountId, reason);

  /** The reaction with another mail server, and perhaps other keys. */
  function teller(mailer: Mailer, keys = DEVELOPMENT_DATA_KEYS): TellAccount {
    const { app } = world;
    const notices = new PostgresNotices(app.get(DataSource), new Vault(parseDataKeys(keys)), app.get(Store));
    return new TellAccount(app.get(QueryBus), app.get(CommandBus), notices, app.get(NoticeWriter), mailer);
  }
  const linkOf = ({ text }: Mail) => /\/objections\/[\w-]+/.exec(text)![0];

  it('of every relinking, ending and release go out under words of their own, and none for a card that was replaced', async () => {
    const relinked = (reason: RelinkReason) => new CardRelinked(randomUUID(), HANAKO, reason);
    const events = [
      ...(['moved', 'replaced', 'merged'] as const).map(relinked),
      ...(['replaced', 'superseded', 'merged', 'erased'] as const).map((reason) => unlinked(HANAKO, reason)),
      new LinkReleased(randomUUID(), HANAKO),
    ];
    await world.app.get(Store).transact(theService, async (unit) => {
      for (const event of events) await unit.record(event);
    });
    const subjects = [
      'アカウントの統合にともなう連携のお知らせ',
      'アカウントの統合にともなう連携の終了のお知らせ',
      '情報の消去のお知らせ',
      '連携するカードの変更のお知らせ',
      '連携の保留の解除のお知らせ',
      '連携の移行のお知らせ',
      '連携の終了のお知らせ',
    ].map((subject) => `【UTokyo Account 本人確認サービス】${subject}`);
    for (const address of ADDRESSES) {
      await vi.waitFor(
        async () => expect((await person.mails(address)).map(({ subject }) => subject).toSorted()).toEqual(subjects),
        { timeout: 10_000, interval: 50 },
      );
    }
    const text = (await person.mails()).map((mail) => mail.text).join('\n');
    expect(text).toContain('連携ID，カードの氏名');
    expect(text.match(/あなたの別のUTokyo Accountがマイナンバーカードと連携しているため/g)).toHaveLength(2);
  });

  it('that are tried again carry the same link and the same Message-ID, though the key was changed in between', async () => {
    const event = await recorded(unlinked(HANAKO, 'unlinked'));
    const first = new ChoosyMailer(ADDRESSES[1]);
    await expect(teller(first).handle(event)).rejects.toThrow('not now');
    const second = new ChoosyMailer();
    const rotated = `${DEVELOPMENT_DATA_KEYS},2:${Buffer.alloc(32, 'another').toString('base64')}`;
    await teller(second, rotated).handle(event);
    const mails = [...first.taken, ...second.taken];
    expect(mails.map(({ to }) => to)).toEqual(ADDRESSES);
    expect(new Set(mails.map(linkOf)).size).toBe(1);
    expect((await person.open(linkOf(mails[1]!))).status).toBe(200);

    await world.database.query('DELETE FROM notices.delivery');
    const again = new ChoosyMailer();
    await teller(again, rotated).handle(event);
    expect(again.taken).toEqual(mails);
  });

  it('that were remembered under a key that is gone are not sent with a link that does not work', async () => {
    const event = await recorded(unlinked(HANAKO, 'unlinked'));
    await expect(teller(new ChoosyMailer(ADDRESSES[0])).handle(event)).rejects.toThrow('not now');
    const mailer = new ChoosyMailer();
    const other = `2:${Buffer.alloc(32, 'another').toString('base64')}`;
    await expect(teller(mailer, other).handle(event)).rejects.toThrow('not among DATA_KEYS');
    expect(mailer.taken).toEqual([]);
  });

  it('are deleted with their deliveries when nobody can object any more, and not before', async () => {
    const mailer = new ChoosyMailer();
    const tell = teller(mailer);
    await tell.handle(await recorded(unlinked(HANAKO, 'unlinked')));
    const path = linkOf(mailer.taken[0]!);
    const purge = world.app.get(PurgeNotices);
    const stands = async () => {
      await purge.run();
      const { status, ...page } = await person.open(path);
      return [status, refusalOf({ status, ...page })];
    };
    await world.advance('P59D');
    await tell.handle(await recorded(unlinked(HANAKO, 'unlinked')));
    expect(await stands()).toEqual([422, 'notices.objection-too-old']);
    await world.advance('P2D');
    expect(await stands()).toEqual([404, 'notices.objection-unknown']);
    const [kept] = await world.database.query(
      `SELECT (SELECT count(*)::int FROM notices.notice) AS notices, (SELECT count(*)::int FROM notices.delivery) AS deliveries`,
    );
    expect(kept).toEqual({ notices: 1, deliveries: 2 });
  });

  it('to an account that the university has forgotten end quietly where that was to be expected, else they fail', async () => {
    const mailer = new ChoosyMailer();
    for (const reason of ['erased', 'merged'] as const)
      await teller(mailer).handle(await recorded(unlinked(NOBODY, reason)));
    for (const event of [unlinked(NOBODY, 'unlinked'), new LinkReleased(randomUUID(), NOBODY)])
      await expect(teller(mailer).handle(await recorded(event))).rejects.toThrow(AccountUnknown);
    expect(mailer.taken).toEqual([]);
    expect(await world.database.query('SELECT 1 FROM notices.notice')).toEqual([]);
  });

  it('are tried again while the directory is silent, for silence is not forgetting', async () => {
    const silent: QueryBus = Object.create(QueryBus.prototype, {
      execute: {
        value: async ({ freshness }: AccountFactsOf) => {
          if (freshness === 'now') throw new AccountFactsUnavailable();
        },
      },
    });
    const { app } = world;
    const tell = new TellAccount(
      silent,
      app.get(CommandBus),
      app.get(PostgresNotices),
      app.get(NoticeWriter),
      new ChoosyMailer(),
    );
    await expect(tell.handle(await recorded(unlinked(HANAKO, 'erased')))).rejects.toThrow(AccountFactsUnavailable);
  });
});
