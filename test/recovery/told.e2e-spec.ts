import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FailureReason } from '../../src/recovery/contract/failure.js';
import { CredentialDirectory } from '../../src/recovery/ports/credential-directory.js';
import { DirectoryRefused, DirectoryUnavailable } from '../../src/recovery/ports/directory-errors.js';
import { RemindOfPassword } from '../../src/recovery/reactions/remind-of-password.task.js';
import { SettleSilentCases } from '../../src/recovery/reactions/settle-silent-cases.task.js';
import { RecoverySettings } from '../../src/recovery/recovery-settings.js';
import { ApiProgram } from '../support/api-client.js';
import { operator, TARO } from '../support/operator.js';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { formsOf, headingOf, type Page, refusalOf, secretOf, textOf } from '../support/web-browser.js';

const HANAKO = '0123456789';
const ICHIRO = '2000000002';
const MARIA = '1000000005';
const KEN = '1000000001';
const WORDS: Readonly<Partial<Record<FailureReason, readonly [page: string, desk: string]>>> = {
  'not-permitted': ['必要な権限が不足している', 'このサービスの権限の不足'],
  'mastered-elsewhere': ['別のシステムで管理されている', '別のシステムで管理'],
  'account-ended': ['大学のシステムで無効になっている', '無効なアカウント'],
};

let world: ServiceUnderTest;
let directory: CredentialDirectory;
let person: Person;
const honest = new Map<keyof CredentialDirectory, unknown>();

/** Lets the person be somebody else. */
async function is(card: string, account: string): Promise<void> {
  person = new Person(world);
  await person.link(card, account);
  await person.readCard(card);
}

/** Lets one call of the directory do something else until the test is over. */
function instead(call: 'setTemporaryPassword' | 'removeMethod' | 'prospect', answer: () => unknown): void {
  honest.set(call, honest.get(call) ?? directory[call]);
  Reflect.set(directory, call, async () => answer());
}

/** The mail about something that says this; one from before the last reset may still come in. */
const mailed = (subject: string, says = '') =>
  vi.waitFor(
    async () => {
      const mails = await person.mails('hanako@mail.example');
      const mail = mails.find((one) => one.subject.includes(subject) && one.text.includes(says));
      expect(mail).toBeDefined();
      return mail!;
    },
    { timeout: 15_000, interval: 100 },
  );
const actionsOf = (page: Page) => formsOf(page).map(({ action }) => action);

beforeAll(async () => {
  world = await serviceUnderTest();
  directory = world.app.get(CredentialDirectory, { strict: false });
});
beforeEach(async () => {
  await world.reset();
  person = new Person(world);
  await person.link('hanako', HANAKO);
  await person.readCard('hanako');
});
afterEach(() => {
  for (const [call, was] of honest) Reflect.set(directory, call, was);
  honest.clear();
});
afterAll(() => world?.stop());

describe('a refusal for good', () => {
  it.each(Object.entries(WORDS))('(%s) is told alike by page, mail, API and desk', async (reason, [page, desk]) => {
    instead('setTemporaryPassword', () => {
      throw new DirectoryRefused(reason as 'not-permitted');
    });
    const refused = await person.recover('password');
    expect([refused.status, refusalOf(refused)]).toEqual([422, 'recovery.directory-refused']);
    const standing = await person.open('/recovery');
    for (const shown of [refused, standing]) expect(textOf(shown)).toContain(page);
    // Nothing to press that cannot help; the way that remains is there.
    expect(actionsOf(standing)).toEqual(['/oidc/card/start']);
    expect(textOf(standing)).toContain('サポート窓口');
    await mailed('発行できなかったことのお知らせ', page);
    const told = await new ApiProgram(world, 'help').get(`/api/v1/recoveries?accountId=${HANAKO}`);
    expect(told.body).toMatchObject({ items: [{ state: 'failed', reason }] });
    const taro = await operator(world, TARO);
    expect(textOf(await taro.open(`/desk/people/${HANAKO}`))).toContain(desk);
    // Another wish may begin with another reading.
    await person.readCard('hanako');
    expect(headingOf(await person.open('/recovery'))).toBe('発行したいものを選んでください');
  });

  it('that is foreseen is not offered, says why, and spends nothing', async () => {
    instead('prospect', () => ({ refuses: { 'access-pass': 'access-pass-not-allowed' }, secondFactor: true }));
    // Somebody else, since what a directory would do is looked up once in some seconds.
    await is('maria', MARIA);
    const form = await person.open('/recovery');
    expect([...form.html.matchAll(/name="what"[^>]* value="([\w-]+)"/g)].map(([, what]) => what)).toEqual(['password']);
    expect(textOf(form)).toContain('一時アクセスパスを発行できません');
    const refused = await person.browser.submit(form, '/recovery', { what: 'both' });
    expect([refused.status, refusalOf(refused)]).toEqual([422, 'recovery.directory-refused']);
    expect(secretOf(await person.recover('password'))).toBeDefined();
  });
});

it('where everything would be refused there is nothing to press, and the way that remains', async () => {
  instead('prospect', () => ({ refuses: { password: 'account-ended', 'access-pass': 'account-ended' } }));
  await is('ken', KEN);
  const form = await person.open('/recovery');
  expect([form.status, actionsOf(form)]).toEqual([200, []]);
  expect(textOf(form)).toContain('サポート窓口');
});

describe('a password that the directory makes nobody change', () => {
  beforeEach(() => instead('setTemporaryPassword', () => ({ changeForced: false })));
  const remind = () => world.app.get(RemindOfPassword, { strict: false }).run();
  const reminders = async () =>
    (await person.mails('hanako@mail.example')).filter(({ subject }) => subject.includes('仮パスワードを変更して'));

  it('is told as what it is, leads to where it is changed, and a mail reminds once a day later', async () => {
    const page = await person.recover('password');
    expect(textOf(page)).toContain('ご自身で変更するまでそのまま使えてしまいます');
    expect(textOf(page)).not.toContain('設定を求められます');
    expect(page.html).toContain('>パスワードを変更する<');
    await mailed('パスワード発行のお知らせ', 'すぐに新しいパスワードに変更');
    await world.advance('PT23H');
    await remind();
    await world.advance('PT1H1M');
    await remind();
    await remind();
    await mailed('仮パスワードを変更してください');
    expect(await reminders()).toHaveLength(1);
  });

  it('is reminded of no more once it was changed', async () => {
    await person.recover('password');
    await world.advance('PT2M');
    await world.database.query(
      `UPDATE sandbox.credential SET password_changed_at = shared.now() WHERE account_id = $1`,
      [HANAKO],
    );
    await world.advance('P1D');
    await remind();
    const rows = await world.database.query(`SELECT 1 FROM audit.record WHERE type = 'recovery.password-not-changed'`);
    expect(rows).toEqual([]);
  });
});

it('an attempt whose process died is told to have an outcome that nobody knows', async () => {
  await person.recover('password');
  await world.database.query(`UPDATE recovery."case" SET stage = 'executing', ended_at = NULL`);
  const settle = () => world.app.get(SettleSilentCases, { strict: false }).run();
  await settle();
  await world.advance('PT61S');
  await settle();
  await settle();
  await mailed('発行を確認できなかったことのお知らせ');
  const told = await world.database.query(`SELECT 1 FROM audit.record WHERE type = 'recovery.outcome-unknown'`);
  expect(told).toHaveLength(1);
});

it('an objection lets the old methods be that were still to be removed', async () => {
  instead('removeMethod', () => {
    throw new DirectoryUnavailable();
  });
  const page = await person.recoverByCode('access-pass', { lost: 'yes' });
  expect(textOf(page)).toContain('まだ削除できていない');
  const { links } = await mailed('再設定のうち，まだ終わっていないことがあります');
  const path = new URL(links[0]!).pathname;
  const owner = new Person(world);
  await owner.browser.submit(await owner.open(path), path);
  expect(await world.database.query('SELECT 1 FROM recovery.leftover')).toEqual([]);
});

describe('what will stand before a recovery is foretold', () => {
  it.each(['/menu', '/status'])('on %s, with the address to which a code goes', async (path) => {
    expect(textOf(await person.open(path))).toContain('h…@mail.example');
  });

  it.each(['/menu', '/status'])('on %s, with the wait where no address is known', async (path) => {
    const ichiro = new Person(world);
    const linked = await ichiro.link('ichiro', ICHIRO);
    expect(textOf(linked)).toContain('24時間お待ち');
    await ichiro.readCard('ichiro');
    expect(textOf(await ichiro.open(path))).toContain('24時間お待ち');
  });

  it('and an address that is none does not open the account at once where one that is unknown would', async () => {
    await world.university(HANAKO, { addresses: ['v;w@x.co'] });
    await world.advance('PT11M');
    await person.readCard('hanako');
    const settings = world.app.get(RecoverySettings);
    Reflect.set(settings, 'guard', 'code-or-now');
    try {
      expect(textOf(await person.open('/status'))).toContain('にメールが届かない');
      expect(textOf(await person.recover('access-pass'))).toMatch(/あと(24時間0分|23時間59分)/);
    } finally {
      Reflect.set(settings, 'guard', 'code');
    }
  });

  it('with the wait where the address takes no mail', async () => {
    await world.university(HANAKO, { addresses: ['a@mail.example,b@mail.example'] });
    await world.advance('PT11M');
    await person.readCard('hanako');
    expect(textOf(await person.open('/status'))).toContain('お待ち');
    const page = await person.recover('access-pass');
    expect(textOf(page)).toMatch(/あと(24時間0分|23時間59分)/);
  });
});

it('leads to where the university takes an address, where it says so', async () => {
  const elsewhere = await serviceUnderTest({ CONTACT_ADDRESS_URL: 'https://univ.example/contact' });
  try {
    const ichiro = new Person(elsewhere);
    const linked = await ichiro.link('ichiro', ICHIRO);
    expect(linked.html).toContain('href="https://univ.example/contact"');
  } finally {
    await elsewhere.stop();
  }
});
