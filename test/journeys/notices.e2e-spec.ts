import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Person, type ReceivedMail } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { headingOf } from '../support/web-browser.js';

const HANAKO = {
  account: '0123456789',
  card: 'hanako',
  addresses: ['0123456789@utac.example.ac.jp', 'hanako@mail.example'],
};
const MARIA = {
  account: '1000000005',
  card: 'maria',
  addresses: ['1000000005@utac.example.ac.jp', 'maria@mail.example'],
};

describe.each([
  {
    ...HANAKO,
    language: 'ja',
    service: '【UTokyo Account 本人確認サービス】',
    linked: 'マイナンバーカードとの連携のお知らせ',
    requested: '再発行の申請のお知らせ',
    password: 'パスワード発行のお知らせ',
    pass: '一時アクセスパス発行のお知らせ',
    suspended: '連携の停止のお知らせ',
    unlinked: '連携解除のお知らせ',
    words: ['日時：', '（日本時間）', '心当たりがない場合'],
  },
  {
    ...MARIA,
    language: 'en',
    service: '[UTokyo Account Identity Verification Service] ',
    linked: 'Your My Number Card was linked',
    requested: 'A reset was requested',
    password: 'A password was issued',
    pass: 'A temporary access pass was issued',
    suspended: 'Your link was suspended',
    unlinked: 'Your My Number Card was unlinked',
    words: ['When: ', '(Japan time)', 'If it was not you'],
  },
])('the notices to account $account, in $language,', ({ account, card, addresses, ...said }) => {
  let world: ServiceUnderTest;
  let person: Person;
  beforeAll(async () => {
    world = await serviceUnderTest();
    // The pages are in the other language: a notice follows the account, not whoever happens to press.
    person = new Person(world, { 'Accept-Language': said.language === 'ja' ? 'en' : 'ja' });
  });
  afterAll(() => world?.stop());

  /** The mails about something, once every address has so many. */
  const mailsAbout = (subject: string, times = 1): Promise<readonly ReceivedMail[]> =>
    vi.waitFor(
      async () => {
        const mails = (await person.mails()).filter((mail) => mail.subject === `${said.service}${subject}`);
        expect(mails.map(({ to }) => to).toSorted()).toEqual(
          addresses.flatMap((to) => Array.from({ length: times }, () => to)),
        );
        return mails;
      },
      { timeout: 10_000, interval: 50 },
    );

  it('tell every address of a link, when it was, and what to do if it was not them', async () => {
    await person.link(card, account);
    for (const { text, links } of await mailsAbout(said.linked)) {
      for (const words of [account, ...said.words]) expect(text).toContain(words);
      expect(links[0]).toMatch(new RegExp(`^${world.url}/objections/[\\w-]{43}$`));
      expect(text).not.toMatch(/undefined|\{\{|\[object/);
    }
  });

  it('come as HTML too, in the same language and with the same links', async () => {
    const mails: { html: string; links: string[] }[] = await world.database.query(
      'SELECT html, links FROM sandbox.mail',
    );
    expect(mails).toHaveLength(addresses.length);
    for (const { html, links } of mails) {
      expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${said.language}">`));
      expect([...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual(links);
    }
  });

  it('tell of a password, and of its request', async () => {
    await person.readCard(card);
    await person.recover('password');
    await mailsAbout(said.requested);
    await mailsAbout(said.password);
  });

  it('tell of an access pass too', async () => {
    await person.readCard(card);
    await person.recoverByCode('access-pass', {}, addresses[1]);
    await mailsAbout(said.requested, 2);
    await mailsAbout(said.pass);
  });

  it('tell again when the same case is repeated', async () => {
    await person.browser.submit(await person.open('/recovery'), '/recovery/step');
    await mailsAbout(said.pass, 2);
    await mailsAbout(said.requested, 2);
  });

  it('tell of a suspension', async () => {
    const [mail] = await mailsAbout(said.linked);
    const { pathname } = new URL(mail!.links[0]!);
    const stranger = new Person(world);
    await stranger.browser.submit(await stranger.open(pathname), pathname);
    await mailsAbout(said.suspended);
  });

  it('tell of the end of the link', async () => {
    await person.readCard(card);
    const done = await person.browser.submit(await person.open('/unlink'), '/unlink');
    expect(headingOf(done)).toBe(said.language === 'ja' ? 'Unlinked' : 'ひも付けを解除しました');
    await mailsAbout(said.unlinked);
  });

  it('have gone to nobody else, and each once', async () => {
    // The code went to the address outside only, and has no link.
    const mails = (await person.mails()).filter(({ links }) => links.length > 0);
    expect(mails.map(({ to }) => to).filter((to) => !addresses.includes(to))).toEqual([]);
    const tokens = new Set(mails.map(({ links }) => links[0]));
    expect(mails.length).toBe(tokens.size * addresses.length);
  });
});

describe('a notice of which one address is bad', () => {
  let world: ServiceUnderTest;
  beforeAll(async () => {
    world = await serviceUnderTest();
  });
  afterAll(() => world?.stop());

  it('reaches the others all the same, and once', async () => {
    await world.database.query(`UPDATE sandbox.account SET addresses = $2 WHERE id = $1`, [
      HANAKO.account,
      ['no address at all', 'hanako@mail.example'],
    ]);
    const person = new Person(world);
    await person.link(HANAKO.card, HANAKO.account);
    await vi.waitFor(
      async () =>
        expect(
          await world.database.query(
            `SELECT state, retry_count AS tries FROM jobs.job WHERE name = 'notices.tell-account'`,
          ),
        ).toEqual([{ state: 'completed', tries: 0 }]),
      { timeout: 15_000, interval: 100 },
    );
    expect((await person.mails()).map(({ to }) => to)).toEqual(['hanako@mail.example']);
  });
});
