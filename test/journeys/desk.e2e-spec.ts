import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { formsOf, headingOf, type Page, refusalOf, textOf } from '../support/web-browser.js';
import { TroubledDirectory } from './troubled-directory.js';

const OWN = {
  ja: { name: '試験用サポート窓口', place: '試験棟 3階', hours: '平日 8:25–18:30', bring: ['試験用の身分証'] },
  en: { name: 'Desk of the tests', place: 'Test building', hours: 'Weekdays 8:25–18:30', bring: ['Card of the tests'] },
};

const USUAL = {
  ja: {
    name: '大学のサポート窓口',
    place: '大学のウェブサイトでご確認ください．',
    hours: '平日の日中',
    bring: ['学生証または職員証'],
  },
  en: {
    name: 'The support desk of the university',
    place: 'Please see the website of the university.',
    hours: 'In the daytime on weekdays',
    bring: ['Your student or staff card'],
  },
};

type Way = (person: Person) => Promise<Page>;

const recoverBy =
  (card: string): Way =>
  async (person) => {
    await person.readCard(card);
    return person.recover('password');
  };

/** What was refused stays open, and is tried again. */
const recoverAgain: Way = async (person) => {
  await person.readCard('hanako');
  const page = await person.open('/recovery');
  const first = formsOf(page).some(({ action }) => action === '/recovery');
  return person.browser.submit(page, first ? '/recovery' : '/recovery/step', { what: 'password' });
};

/** Every page that leads to the desk: its code, if it is a refusal, and how a person comes to it. */
const PAGES: readonly (readonly [string, string | undefined, Way])[] = [
  ['help', undefined, (person) => person.open('/help')],
  ['an objection that was made', undefined, (person) => person.open('/objections/done')],
  ['an account with special rights', 'recovery.account-is-privileged', recoverBy('taro')],
  ['an account that has left', 'recovery.account-has-left', recoverBy('misaki')],
  ['too many recoveries', 'recovery.too-many', recoverBy('ken')],
  ['a directory that refuses', 'recovery.directory-refused', recoverAgain],
  ['a held link', 'linking.link-is-held', recoverBy('stranger')],
  ['a suspended link', 'linking.link-is-suspended', recoverBy('maria')],
  ['a link that is too young', 'linking.link-is-waiting', recoverBy('hanako-new-number')],
  ['no link', 'linking.not-linked', recoverBy('hanako-reissued')],
  ['a locked PIN', 'card.pin-locked', (person) => person.readCard('hanako', 'pin-locked')],
  ['an objection link cut off', 'notices.objection-unknown', (person) => person.open('/objections/cut-off')],
  ['the menu of a held link', undefined, (person) => person.readCard('stranger')],
  ['the menu of a card that is not linked', undefined, (person) => person.readCard('hanako-reissued')],
  ['the trial of one', undefined, (person) => person.readCard('hanako-reissued', 'ok', 'rehearsal')],
  ['the status of one', undefined, (person) => person.readCard('hanako-reissued', 'ok', 'status')],
  ['the menu of a suspended link', undefined, (person) => person.readCard('maria')],
  ['the trial of an account that has left', undefined, (person) => person.readCard('misaki', 'ok', 'rehearsal')],
  ['the status of a held link', undefined, (person) => person.readCard('stranger', 'ok', 'status')],
];

/** Brings everybody into the situation that the pages tell of. */
async function bringIntoTrouble(world: ServiceUnderTest, directory: TroubledDirectory): Promise<void> {
  const link = async (card: string, account: string) => new Person(world).link(card, account);
  await link('maria', '1000000005');
  await object(world);
  await link('taro', '2000000009');
  await link('stranger', '2000000010');
  await link('ichiro', '2000000002');
  await world.university('2000000002', { names: ['鈴木 一郎', '山田 花子'] });
  await world.advance('PT30S');
  await link('hanako-new-number', '2000000002');
  await link('hanako', '0123456789');
  await link('ken', '1000000001');
  for (const _ of [1, 2]) await recoverBy('ken')(new Person(world));
  directory.trouble = (call) => (call.startsWith('GET') ? undefined : 'refused');
}

/** Presses the button behind the only mail that there is. */
async function object(world: ServiceUnderTest): Promise<void> {
  const person = new Person(world);
  const path = await vi.waitFor(
    async () => new URL((await person.mails())[0]!.links.find((link) => link.includes('/objections/'))!).pathname,
    { timeout: 10_000, interval: 50 },
  );
  expect(headingOf(await person.browser.submit(await person.open(path), path))).toBe('申し出を受け付けました');
}

/** What a page says of the desk; there is one place for it. */
function deskOf(page: Page): string {
  const panels = [...page.html.matchAll(/<section class="panel desk">.*?<\/section>/gs)].map(([panel]) => panel);
  expect(panels).toHaveLength(1);
  return textOf({ ...page, html: `<main>${panels[0]}</main>` });
}

describe.each([
  ['said by the installation', JSON.stringify(OWN), OWN],
  ['true of any', '{}', USUAL],
])('the desk, as %s,', (_how, HELP_TEXTS, told) => {
  let directory: TroubledDirectory;
  let world: ServiceUnderTest;
  beforeAll(async () => {
    directory = await TroubledDirectory.start();
    world = await serviceUnderTest({ HELP_TEXTS, RECOVERIES_PER_DAY: '2', SANDBOX_DIRECTORY_URL: directory.url });
    directory.behind = world.sandboxUrl;
    await bringIntoTrouble(world, directory);
  }, 60_000);
  afterAll(async () => {
    await world?.stop();
    await directory?.stop();
  });

  it.each(PAGES)('stands on the page of %s, in both languages', async (_page, code, way) => {
    for (const language of ['ja', 'en'] as const) {
      const page = await way(new Person(world, { 'Accept-Language': language }));
      expect(refusalOf(page)).toBe(code);
      const { name, place, hours, bring } = told[language];
      const desk = deskOf(page);
      for (const text of [name, place, hours, ...bring]) expect(desk).toContain(text);
    }
  });

  it('is told to programs as well', async () => {
    for (const language of ['ja', 'en'] as const) {
      const headers = { Accept: 'application/json', 'Accept-Language': language };
      const answer = await fetch(`${world.url}/objections/cut-off`, { headers });
      expect(answer.headers.get('content-language')).toBe(language);
      const { name, place, hours, bring } = told[language];
      expect(await answer.json()).toMatchObject({
        code: 'notices.objection-unknown',
        desk: { name, place, hours: expect.stringContaining(hours), bring: expect.arrayContaining(bring) },
      });
    }
  });

  it('is not on pages that lead elsewhere', async () => {
    for (const path of ['/', '/nothing-here', '/recovery', '/status'])
      expect((await new Person(world).open(path)).html).not.toContain('panel desk');
  });
});

describe('the desk of the sandbox', () => {
  let world: ServiceUnderTest;
  beforeAll(async () => {
    world = await serviceUnderTest();
  });
  afterAll(() => world?.stop());

  it.each([
    ['ja', '（架空）'],
    ['en', '(made up)'],
  ])('says in %s that there is none', async (language, said) => {
    const help = await new Person(world, { 'Accept-Language': language }).open('/help');
    expect(deskOf(help)).toContain(said);
  });
});

describe('somebody who never linked a card and cannot sign in', () => {
  const RESET = 'https://reset.university.example/by-mail?a=1&b=2';
  const LINK = /<a href="https:\/\/reset\.university\.example\/by-mail\?a=1&amp;b=2">([^<]+)<\/a>/;
  const TITLE = {
    ja: '連携していない方で，サインインできないとき',
    en: 'If you never linked your card and cannot sign in',
  };
  const PLACES: readonly (readonly [string, Way])[] = [
    ['the menu', (person) => person.readCard('hanako')],
    ['help', (person) => person.open('/help')],
    ['the status page', (person) => person.readCard('hanako', 'ok', 'status')],
    ['the trial', (person) => person.readCard('hanako', 'ok', 'rehearsal')],
  ];
  let world: ServiceUnderTest;
  beforeAll(async () => {
    world = await serviceUnderTest({ RESET_BY_MAIL_URL: RESET });
  });
  afterAll(() => world?.stop());

  it.each(PLACES)('is led to the desk and to the reset by mail, in both languages: %s', async (_place, way) => {
    for (const language of ['ja', 'en'] as const) {
      const page = await way(new Person(world, { 'Accept-Language': language }));
      expect(textOf(page)).toContain(TITLE[language]);
      expect(LINK.exec(page.html)?.[1]).toBe(
        { ja: 'メールでパスワードを再設定する', en: 'Reset the password by mail' }[language],
      );
      expect(deskOf(page)).toContain({ ja: 'お持ちいただくもの', en: 'What to bring' }[language]);
    }
  });

  it('is told so no more once they have signed in', async () => {
    const person = new Person(world);
    await person.signIn(await person.readCard('hanako'), '0123456789');
    for (const path of ['/menu', '/status', '/rehearsal']) {
      const { html } = await person.open(path);
      expect(html).not.toContain(TITLE.ja);
      expect(html).not.toContain('panel desk');
    }
  });

  it('is not told of a reset by mail where the university has none', async () => {
    const without = await serviceUnderTest();
    try {
      const menu = await new Person(without).readCard('hanako');
      expect(textOf(menu)).toContain(TITLE.ja);
      expect(textOf(menu)).not.toContain('メールでパスワード');
    } finally {
      await without.stop();
    }
  });
});
