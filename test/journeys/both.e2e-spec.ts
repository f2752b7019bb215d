import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CredentialDirectory } from '../../src/recovery/ports/credential-directory.js';
import { TellDueCases } from '../../src/recovery/reactions/tell-due-cases.task.js';
import { PretendMailServer } from '../crash/pretend-mail-server.js';
import { pasted } from '../support/pasted.js';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { formsOf, headingOf, type Page, refusalOf, secretOf, textOf } from '../support/web-browser.js';

const HANAKO = '0123456789';
const OUTSIDE = 'hanako@mail.example';
const PASS = '一時アクセスパスが発行されました';
const PASSWORD = 'パスワードが発行されました';
const STANDING = '再設定の状況';

let world: ServiceUnderTest;
let person: Person;

const actionsOf = (page: Page) => formsOf(page).map(({ action }) => action);
const press = (page: Page, action: string, fields = {}, who = person) => who.browser.submit(page, action, fields);
const enter = (page: Page, code: string, who = person) => press(page, '/recovery/code', { code }, who);
const mailedCode = () => person.mailedCode(OUTSIDE);
const wrong = async () => ((await mailedCode()) === '00000000' ? '00000001' : '00000000');
const account = () =>
  person.json<{ methods: number; accessPassIssuedAt: string | null; passwordChangedAt: string }>(
    `/accounts/${HANAKO}.json`,
  );
const cases = () =>
  world.database.query<object[]>('SELECT plan, step, stage FROM recovery."case" ORDER BY requested_at');

/** Carries the plan out from the page that is ready for it, and gets in. */
async function carriesOut(ready: Page, who = person): Promise<void> {
  const pass = await press(ready, '/recovery/step', {}, who);
  expect(headingOf(pass)).toBe(PASS);
  expect(await who.isTaken(HANAKO, secretOf(pass)!)).toBe(true);
  const password = await press(pass, '/recovery/step', {}, who);
  expect(headingOf(password)).toBe(PASSWORD);
  expect(await who.isTaken(HANAKO, secretOf(password)!)).toBe(true);
  expect(await cases()).toMatchObject([{ plan: 'both', step: 'password', stage: 'issued' }]);
}

async function linked(card = 'hanako', id = HANAKO): Promise<void> {
  await world.reset();
  person = new Person(world);
  await person.link(card, id);
  await person.readCard(card);
}

describe('both, as it is set', () => {
  beforeAll(async () => {
    world = await serviceUnderTest();
  });
  afterAll(() => world?.stop());

  describe('behind a code to an outside address', () => {
    beforeEach(() => linked());

    it('gives the pass and then the password with one reading of the card', async () => {
      const before = await account();
      const page = await person.recover('both');
      expect([page.status, page.url.pathname, headingOf(page)]).toEqual([200, '/recovery', STANDING]);
      expect(textOf(page)).toContain('h…@mail.example');
      expect(page.html).not.toContain(OUTSIDE);
      expect(textOf(page)).toMatch(/確認コードを入力する\s*（いまここ）/);
      expect(await account()).toEqual(before);
      const ready = await enter(page, await mailedCode());
      expect([ready.status, ready.url.pathname]).toEqual([200, '/recovery']);
      await carriesOut(ready);
      const status = textOf(await person.open('/status'));
      for (const use of ['パスワードと一時アクセスパスの申請', '一時アクセスパスの発行', 'パスワードの発行'])
        expect(status).toContain(use);
    });

    it('mails the code to the outside address only, and says there nothing of the account', async () => {
      await person.recover('both');
      const code = await mailedCode();
      const mails = (await person.mails()).filter(({ text }) => text.includes(code));
      expect(mails.map(({ to, links }) => [to, links])).toEqual([[OUTSIDE, []]]);
      expect(`${mails[0]!.subject}${mails[0]!.text}`).not.toContain(HANAKO);
      expect(mails[0]!.subject).not.toContain(code);
    });

    it.each([
      ['with a dash of the Japanese keyboard, a full stop and what cannot be seen', pasted],
      ['with spaces', (code: string) => `${code.slice(0, 4)} ${code.slice(4)}`],
      [
        'in full width',
        (code: string) => code.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
      ],
    ])('takes the code %s', async (_how, typed) => {
      const page = await person.recover('both');
      const ready = await enter(page, typed(await mailedCode()));
      expect(actionsOf(ready)).toContain('/recovery/step');
    });

    it('refuses a wrong code and says how many tries are left; the fifth stops the request, also with a new code', async () => {
      const page = await person.recover('both');
      for (const left of ['4', '3']) {
        const refused = await enter(page, await wrong());
        expect([refused.status, refusalOf(refused)]).toEqual([422, 'recovery.code-is-wrong']);
        expect(textOf(refused)).toContain(`あと${left}回`);
      }
      const fresh = await press(await person.open('/recovery'), '/recovery/code/new');
      expect(refusalOf(await enter(fresh, await wrong()))).toBe('recovery.code-is-wrong');
      expect(refusalOf(await enter(fresh, await wrong()))).toBe('recovery.code-is-wrong');
      const last = await enter(fresh, await wrong());
      expect([last.status, refusalOf(last)]).toEqual([429, 'recovery.code-tries-used-up']);
      expect(refusalOf(await enter(fresh, await mailedCode()))).toBe('recovery.closed');
      expect(await cases()).toMatchObject([{ stage: 'cancelled' }]);

      await person.readCard('hanako');
      const again = await person.recover('both');
      expect([again.status, refusalOf(again)]).toEqual([429, 'recovery.code-tries-used-up']);
      await world.advance('P1DT1S');
      await person.readCard('hanako');
      expect(headingOf(await person.recover('both'))).toBe(STANDING);
    });

    it('takes no more than five of many tries at once', async () => {
      const page = await person.recover('both');
      const guess = await wrong();
      const answers = await Promise.all(Array.from({ length: 12 }, () => enter(page, guess)));
      const said = answers.map(refusalOf);
      expect(said.filter((code) => code === 'recovery.code-is-wrong').length).toBeLessThanOrEqual(4);
      expect(said).not.toContain(undefined);
      const [{ tries }] = await world.database.query('SELECT cardinality(code_tried_at) AS tries FROM recovery."case"');
      const answered = said.filter((code) => code?.startsWith('recovery.code-'));
      expect(tries).toBe(answered.length);
    });

    it('does not count what cannot be a code', async () => {
      const page = await person.recover('both');
      for (const typed of ['', '1234567', '123456789', 'abcdefgh']) expect((await enter(page, typed)).status).toBe(400);
      expect(actionsOf(await enter(page, await mailedCode()))).toContain('/recovery/step');
    });

    it('sends a new code, after which the one before is wrong, and five at most', async () => {
      let page = await person.recover('both');
      const first = await mailedCode();
      for (const _ of [2, 3, 4, 5]) page = await press(page, '/recovery/code/new');
      expect(actionsOf(page)).not.toContain('/recovery/code/new');
      expect(refusalOf(await enter(page, first))).toBe('recovery.code-is-wrong');
      expect(actionsOf(await enter(page, await mailedCode()))).toContain('/recovery/step');
    });

    it('refuses a code after ten minutes, and another reading of the card carries the request on', async () => {
      const page = await person.recover('both');
      const old = await mailedCode();
      await world.advance('PT10M1S');
      expect(refusalOf(await enter(page, old))).toBe('verification.card-not-proven');
      const standing = await person.readCard('hanako', 'ok', 'recovery');
      expect([headingOf(standing), actionsOf(standing)]).toEqual([
        STANDING,
        expect.arrayContaining(['/recovery/code/new', '/recovery/cancel']),
      ]);
      expect(actionsOf(standing)).not.toContain('/recovery/code');
      const fresh = await press(standing, '/recovery/code/new');
      expect(refusalOf(await enter(fresh, old))).toBe('recovery.code-is-wrong');
      await carriesOut(await enter(fresh, await mailedCode()));
    });

    it('lets nobody use the code that another browser proved', async () => {
      const page = await person.recover('both');
      const thief = new Person(world);
      await thief.readCard('hanako', 'ok', 'recovery');
      const ready = await enter(page, await mailedCode());
      const standing = await thief.open('/recovery');
      expect(actionsOf(standing)).not.toContain('/recovery/step');
      const { _csrf = '' } = formsOf(standing)[0]!.hidden;
      const forced = await thief.browser.post(`${world.url}/recovery/step`, { _csrf, step: 'access-pass' });
      expect([forced.status, refusalOf(forced)]).toEqual([409, 'recovery.code-needed']);
      await carriesOut(ready);
    });

    it('gives nothing without the code, and no password before the pass', async () => {
      const page = await person.recover('both');
      const { _csrf = '' } = formsOf(page)[0]!.hidden;
      const step = (what: string) => person.browser.post(`${world.url}/recovery/step`, { _csrf, step: what });
      expect(refusalOf(await step('access-pass'))).toBe('recovery.code-needed');
      await enter(page, await mailedCode());
      expect(refusalOf(await step('password'))).toBe('recovery.closed');
      expect(await account()).toMatchObject({ accessPassIssuedAt: null });
    });

    it('goes on where it stood after the page of the pass was closed, and replaces a pass that nobody saw', async () => {
      const ready = await enter(await person.recover('both'), await mailedCode());
      const pass = await press(ready, '/recovery/step');
      const standing = await person.open('/recovery');
      expect(textOf(standing)).toContain('一時アクセスパスを見る前に');
      expect(textOf(standing)).toMatch(/仮パスワードを受け取る\s*（いまここ）/);
      const labels = [...standing.html.matchAll(/<button type="submit"[^>]*>([^<]+)</g)].map(([, label]) => label);
      expect(labels).toEqual(
        expect.arrayContaining([
          '続けてパスワードを発行する',
          '一時アクセスパスをもう一度発行する',
          'この申請を中止する',
        ]),
      );
      const { _csrf = '' } = formsOf(standing)[0]!.hidden;
      const step = { _csrf, step: 'access-pass', attempt: '2' };
      const second = await person.browser.post(`${world.url}/recovery/step`, step);
      expect(await person.isTaken(HANAKO, secretOf(pass)!)).toBe(false);
      expect(await person.isTaken(HANAKO, secretOf(second)!)).toBe(true);
      expect(headingOf(await press(second, '/recovery/step'))).toBe(PASSWORD);
    });

    it('is carried on by another reading where it is still open, and another wish must stop it first', async () => {
      await person.recover('both');
      const other = new Person(world);
      await other.readCard('hanako');
      expect(actionsOf(await other.open('/recovery'))).not.toContain('/recovery');
      const menu = await other.open('/menu');
      const { _csrf = '' } = formsOf(menu).find(({ hidden }) => hidden['_csrf'])!.hidden;
      const refused = await other.browser.post(`${world.url}/recovery`, { _csrf, what: 'password' });
      expect([refused.status, refusalOf(refused)]).toEqual([409, 'recovery.another-is-open']);
      const stopped = await press(await other.open('/recovery'), '/recovery/cancel', {}, other);
      expect(actionsOf(stopped)).toEqual(['/recovery']);
      expect(headingOf(await other.recover('password'))).toBe(PASSWORD);
      expect(textOf(await person.open('/recovery'))).toContain('中止されました');
    });

    it('is not offered by a directory that can only set passwords, which ends no sessions either', async () => {
      const directory = world.app.get(CredentialDirectory, { strict: false });
      const { abilities } = directory;
      Reflect.set(directory, 'abilities', new Set(['password']));
      try {
        const form = await person.open('/recovery');
        expect(
          [...form.html.matchAll(/type="(?:radio|checkbox)"[^>]* value="([\w-]+)"/g)].map(([, what]) => what),
        ).toEqual(['password']);
        expect(textOf(form)).not.toContain('サインアウト');
        for (const what of ['both', 'access-pass'])
          expect((await press(form, '/recovery', { what, lost: 'yes' })).status).toBe(400);
        const page = await press(form, '/recovery', { what: 'password' });
        expect(await person.isTaken(HANAKO, secretOf(page)!)).toBe(true);
        expect(await person.json(`/accounts/${HANAKO}.json`)).toMatchObject({ sessionsRevokedAt: null });
      } finally {
        Reflect.set(directory, 'abilities', abilities);
      }
    });
  });

  describe('where no outside address is known', () => {
    beforeEach(() => linked('ichiro', '2000000002'));

    it('waits a day, says until when, tells every address, and then goes on with another reading', async () => {
      const page = await person.recover('both');
      expect([page.status, headingOf(page)]).toEqual([200, STANDING]);
      expect(textOf(page)).toMatch(/あと24時間0分|あと23時間59分/);
      expect(actionsOf(page)).toEqual(['/recovery/cancel']);
      const told = (subject: string) =>
        vi.waitFor(async () => expect((await person.mails()).map((mail) => mail.subject).join()).toContain(subject), {
          timeout: 10_000,
          interval: 50,
        });
      await told('再発行の申請のお知らせ（待ち時間中）');
      const { _csrf = '' } = formsOf(page)[0]!.hidden;
      const forced = await person.browser.post(`${world.url}/recovery/step`, { _csrf, step: 'access-pass' });
      expect([forced.status, refusalOf(forced)]).toEqual([409, 'recovery.still-waiting']);

      await world.advance('PT23H');
      const early = await person.readCard('ichiro', 'ok', 'recovery');
      expect(textOf(early)).toMatch(/あと(1時間0分|0時間59分)/);
      await world.advance('PT1H');
      const tell = () => world.app.get(TellDueCases, { strict: false }).run();
      await tell();
      await tell();
      await told('再発行の待ち時間が終わりました');
      expect(
        await world.database.query(`SELECT 1 FROM audit.record WHERE type = 'recovery.recovery-due'`),
      ).toHaveLength(1);
      const ready = await person.readCard('ichiro', 'ok', 'recovery');
      const pass = await press(ready, '/recovery/step');
      expect(headingOf(pass)).toBe(PASS);
      expect(headingOf(await press(pass, '/recovery/step'))).toBe(PASSWORD);
    });

    it('ends three days after the wait', async () => {
      await person.recover('both');
      await world.advance('P4DT1S');
      const form = await person.readCard('ichiro', 'ok', 'recovery');
      expect(actionsOf(form)).toEqual(['/recovery']);
      expect(headingOf(await person.recover('password'))).toBe(PASSWORD);
      expect(await cases()).toMatchObject([{ stage: 'cancelled' }, { plan: 'password', stage: 'issued' }]);
    });

    it('is stopped by the link in any notice, and by /recovery', async () => {
      await person.recover('both');
      const victim = new Person(world);
      await vi.waitFor(
        async () => {
          // A mail from before the reset may still come in; its link is unknown, or about a link that is no more.
          const mails = (await person.mails()).filter(({ subject }) => subject.includes('待ち時間中'));
          const pages = await Promise.all(mails.map(({ links }) => victim.open(new URL(links[0]!).pathname)));
          for (const page of pages.filter(({ status }) => status === 200))
            expect((await press(page, page.url.pathname, {}, victim)).url.pathname).toBe('/objections/done');
          expect(await cases()).toMatchObject([{ stage: 'cancelled' }]);
        },
        { timeout: 10_000, interval: 50 },
      );
      expect(await cases()).toMatchObject([{ stage: 'cancelled' }]);
      await linked('ichiro', '2000000002');
      const page = await person.recover('both');
      expect(textOf(await press(page, '/recovery/cancel'))).toContain('中止されました');
      expect(await cases()).toMatchObject([{ stage: 'cancelled' }]);
    });
  });
});

describe('both, by policy', () => {
  it('delay waits though an outside address is known', async () => {
    world = await serviceUnderTest({ RECOVERY_GUARD: 'delay', RECOVERY_WAIT_HOURS: '2' });
    try {
      await linked();
      const page = await person.recover('both');
      expect(textOf(page)).toMatch(/あと(2時間0分|1時間59分)/);
      expect(await person.mailedCode(OUTSIDE).catch(() => 'none')).toBe('none');
      await world.advance('PT2H');
      await carriesOut(await person.readCard('hanako', 'ok', 'recovery'));
    } finally {
      await world.stop();
    }
  });

  it('immediate gives the pass at once and the password next', async () => {
    world = await serviceUnderTest({ RECOVERY_GUARD: 'immediate' });
    try {
      await linked();
      const pass = await person.recover('both');
      expect(headingOf(pass)).toBe(PASS);
      const password = await press(pass, '/recovery/step');
      expect(headingOf(password)).toBe(PASSWORD);
      expect(await person.isTaken(HANAKO, secretOf(password)!)).toBe(true);
    } finally {
      await world.stop();
    }
  });

  it('tells when the mail server takes no code, and sends another when it does', async () => {
    const mailServer = await PretendMailServer.start();
    mailServer.manner = 'refuses';
    world = await serviceUnderTest({ SMTP_URL: mailServer.url });
    try {
      await linked();
      const refused = await person.recover('both');
      expect([refused.status, refusalOf(refused)]).toEqual([503, 'recovery.code-not-sent']);
      expect(refused.html).toContain('href="/recovery"');
      mailServer.manner = 'takes';
      const sent = await press(await person.open('/recovery'), '/recovery/code/new');
      expect(textOf(sent)).toContain('8桁の確認コードを送りました');
    } finally {
      await world.stop();
      await mailServer.stop();
    }
  });
});
