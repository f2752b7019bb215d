import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { formsOf, headingOf, type Page, refusalOf, secretOf, textOf } from '../support/web-browser.js';
import { TroubledDirectory } from './troubled-directory.js';

const HANAKO = '0123456789';

describe('a recovery under way', () => {
  let directory: TroubledDirectory;
  let world: ServiceUnderTest;
  let person: Person;

  beforeAll(async () => {
    directory = await TroubledDirectory.start();
    world = await serviceUnderTest({ SANDBOX_DIRECTORY_URL: directory.url, RECOVERY_GUARD: 'immediate' });
    directory.behind = world.sandboxUrl;
  });
  beforeEach(async () => {
    directory.trouble = () => undefined;
    directory.release();
    await world.reset();
    person = new Person(world);
    await person.link('hanako', HANAKO);
    await person.readCard('hanako');
  });
  afterAll(async () => {
    directory?.release();
    await world?.stop();
    await directory?.stop();
  });

  const stage = async () => {
    const [row] = await world.database.query<{ stage: string }[]>('SELECT stage FROM recovery."case"');
    return row?.stage;
  };
  /** Starts a recovery whose call to the directory waits, does something meanwhile, and lets it go on. */
  async function meanwhile(
    what: 'password' | 'access-pass',
    call: string,
    act: () => Promise<unknown>,
    fields: Record<string, string> = {},
  ): Promise<Page> {
    directory.hold(call);
    const answer = person.recover(what, fields);
    await vi.waitFor(() => expect(directory.holds).toBe(true), { timeout: 10_000, interval: 20 });
    await act();
    directory.release();
    return answer;
  }

  it('refuses a second press and says where to look', async () => {
    const first = await meanwhile('password', 'PUT /temporary-password', async () => {
      const standing = await person.open('/recovery');
      expect(textOf(standing)).toContain('発行の処理をしています');
      expect(formsOf(standing)).toEqual([]);
      const token = formsOf(await person.open('/menu')).find(({ hidden }) => hidden['_csrf'])!.hidden['_csrf']!;
      const refused = await person.browser.post(`${world.url}/recovery`, { _csrf: token, what: 'password' });
      expect([refused.status, refusalOf(refused)]).toEqual([409, 'recovery.in-progress']);
      expect(refused.html).toContain('href="/recovery"');
    });
    expect(await person.isTaken(HANAKO, secretOf(first)!)).toBe(true);
  });

  it.each([
    ['password', 'PUT /temporary-password'],
    ['access-pass', 'POST /access-pass'],
  ] as const)('shows no %s when the link was ended meanwhile, and what was issued is worthless', async (what, call) => {
    const page = await meanwhile(what, call, async () => {
      const other = new Person(world);
      const done = await other.browser.submit(await other.readCard('hanako'), '/unlink');
      expect(headingOf(done)).toBe('ひも付けを解除しました');
    });
    expect([page.status, refusalOf(page), secretOf(page)]).toEqual([409, 'recovery.closed', undefined]);
    expect(await stage()).toBe('cancelled');
    expect(await person.json(`/accounts/${HANAKO}.json`)).toMatchObject({
      accessPassIssuedAt: null,
      sessionsRevokedAt: expect.any(String),
    });
  });

  it('makes no further call once the link was ended', async () => {
    const calls: string[] = [];
    directory.trouble = (call) => {
      if (!call.startsWith('GET')) calls.push(call);
      return undefined;
    };
    const page = await meanwhile(
      'access-pass',
      'DELETE /methods/…',
      async () => {
        const other = new Person(world);
        await other.browser.submit(await other.readCard('hanako'), '/unlink');
      },
      { lost: 'yes' },
    );
    expect([page.status, refusalOf(page)]).toEqual([409, 'recovery.closed']);
    const [issued, removed, ...voided] = calls;
    expect([issued, removed]).toEqual(['POST /access-pass', 'DELETE /methods/…']);
    expect(voided).toEqual(['DELETE /access-pass', 'POST /sessions/revocation']);
  });

  it('counts as unknown when a minute has passed without an answer, and can be repeated', async () => {
    await meanwhile('password', 'PUT /temporary-password', async () => {
      await world.advance('PT61S');
      const standing = await person.open('/recovery');
      expect(textOf(standing)).toContain('応答が途切れた');
      expect(formsOf(standing).map(({ action }) => action)).toEqual(['/recovery/step', '/recovery/cancel']);
    });
  });
});
