import { randomInt } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { formsOf, headingOf, type Page, secretOf, textOf } from '../support/web-browser.js';
import { builtService } from './built-service.js';
import { ServiceProcess } from './service-process.js';

const HANAKO = '0123456789';
const PRELOAD = fileURLToPath(new URL('die-in-recovery.ts', import.meta.url));
const CHOOSE = '発行したいものを選んでください';
const PASSWORD = 'パスワードが発行されました';

interface Credentials {
  readonly methods: number;
  readonly accessPassIssuedAt: string | null;
  readonly passwordChangedAt: string;
}

describe('a recovery whose process is killed', { timeout: 180_000 }, () => {
  let world: ServiceUnderTest;
  let person: Person;
  beforeAll(async () => {
    await builtService();
    world = await serviceUnderTest({ RECOVERY_GUARD: 'immediate' });
  });
  afterEach(() => ServiceProcess.killAll());
  afterAll(() => world?.stop());

  const credentials = () => person.json<Credentials>(`/accounts/${HANAKO}.json`);
  const dying = (moment: number) =>
    ServiceProcess.start({
      DATABASE_URL: world.databaseUrl,
      PUBLIC_URL: world.url,
      ROLE: 'web',
      RECOVERY_GUARD: 'immediate',
      NODE_OPTIONS: `--import=${PRELOAD}`,
      DIE_AT: String(moment),
    });
  /** Sends the form of a page to a process that dies on the way; undefined where no answer came. */
  const send = (process: ServiceProcess, page: Page, action: string, fields = {}): Promise<Page | undefined> => {
    const form = formsOf(page).find((found) => found.action === action)!;
    return person.browser
      .post(`${process.url}${action}`, { ...form.hidden, ...fields }, { Origin: world.url })
      .catch(() => undefined);
  };
  /** Goes on at another process, a minute later, until the password is there; gives the secrets that were shown. */
  async function finish(): Promise<readonly string[]> {
    await world.advance('PT61S');
    const shown: string[] = [];
    for (let page = await person.open('/recovery'); ;) {
      shown.push(...[secretOf(page)].flatMap((secret) => secret ?? []));
      if (headingOf(page) === PASSWORD) return shown;
      const forms = formsOf(page).map(({ action }) => action);
      // What was issued is replaced where it may not have been seen.
      const again = page.html.includes('一時アクセスパスをもう一度発行する') && shown.length === 0;
      page = await (again
        ? repeatPass(page)
        : person.browser.submit(
            page,
            forms.find((to) => to === '/recovery/step')!,
          ));
    }
  }
  const repeatPass = (page: Page) => {
    const { _csrf = '' } = formsOf(page)[0]!.hidden;
    const attempt = /name="attempt" value="(\d+)"/.exec(page.html)![1]!;
    return person.browser.post(`${world.url}/recovery/step`, { _csrf, step: 'access-pass', attempt });
  };

  async function firstState(): Promise<Page> {
    await world.reset();
    person = new Person(world);
    await person.link('hanako', HANAKO);
    await person.readCard('hanako');
    return person.open('/recovery');
  }

  /**
   * Kills a process at every other moment of a request, beginning with the first or the second by chance, looks each
   * time at what is left, and gives the last moment.
   */
  async function killAtMoments(
    request: (process: ServiceProcess) => Promise<Page | undefined>,
    look: () => Promise<void>,
  ) {
    const first = randomInt(1, 3);
    let next = dying(first);
    for (let moment = first; ; moment += 2) {
      const form = await firstState();
      expect(headingOf(form)).toBe(CHOOSE);
      const process = await next;
      next = dying(moment + 2);
      const answer = await request(process);
      if (answer) {
        await next;
        return moment - 2;
      }
      expect(await process.exit()).toBe('SIGKILL');
      await look();
    }
  }

  it('on the way to the pass leaves nothing, or a case that goes on to the pass and the password', async () => {
    let before: Credentials;
    const moments = await killAtMoments(
      async (process) => {
        before = await credentials();
        return send(process, await person.open('/recovery'), '/recovery', { what: 'both', lost: 'yes' });
      },
      async () => {
        const page = await person.open('/recovery');
        expect(secretOf(page)).toBeUndefined();
        if (headingOf(page) === CHOOSE) return expect(await credentials()).toEqual(before);
        expect(textOf(page)).not.toContain('サインインする（いまここ）');
        const [pass = '', password = ''] = await finish();
        expect(await person.isTaken(HANAKO, pass)).toBe(true);
        expect(password).toMatch(/^\w{16}$/);
        expect(await credentials()).toMatchObject({ methods: 0 });
      },
    );
    expect(moments).toBeGreaterThanOrEqual(6);
  });

  it('on the way to the password leaves a case that goes on to a password that works', async () => {
    const moments = await killAtMoments(
      async (process) => {
        const form = await person.open('/recovery');
        const pass = await person.browser.submit(form, '/recovery', { what: 'both' });
        return send(process, pass, '/recovery/step');
      },
      async () => {
        const shown = await finish();
        expect(await person.isTaken(HANAKO, shown.at(-1)!)).toBe(true);
      },
    );
    expect(moments).toBeGreaterThanOrEqual(4);
  });
});
