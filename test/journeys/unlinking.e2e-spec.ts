import { AccountSessions } from '../../src/auth/sessions/account-sessions.js';
import { sha256 } from '../../src/shared/crypto/random-token.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { formsOf, headingOf, type Page, refusalOf, textOf } from '../support/web-browser.js';

const HANAKO = '0123456789';
const DONE = 'ひも付けを解除しました';

describe('unlinking', () => {
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

  const byCard = async (who: Person) => who.browser.submit(await who.readCard('hanako'), '/unlink');
  const linkRow = async () => {
    const rows = await world.database.query('SELECT * FROM linking.link WHERE account_id = $1', [HANAKO]);
    return rows[0];
  };

  it('takes the card alone', async () => {
    const done = await byCard(new Person(world));
    expect([done.url.pathname, headingOf(done)]).toEqual(['/unlink/done', DONE]);
    expect(await linkRow()).toMatchObject({ end_reason: 'unlinked', ended_at: expect.any(Date) });
  });

  it('takes the account alone where the card is lost', async () => {
    await world.advance('PT30S');
    const other = new Person(world);
    const confirm = await other.signIn(await other.open('/unlink'), HANAKO);
    expect(confirm.url.pathname).toBe('/unlink');
    expect(textOf(confirm)).toContain('山田　花子');
    expect(headingOf(await other.browser.submit(confirm, '/unlink'))).toBe(DONE);
  });

  it('asks for a fresh sign-in where it is eleven minutes old', async () => {
    await world.advance('PT30S');
    const other = new Person(world);
    const confirm = await other.signIn(await other.open('/unlink'), HANAKO);
    // Kept alive on the way, so that it is the age of the sign-in that counts.
    await world.advance('PT6M');
    await other.open('/status');
    await world.advance('PT5M');
    const choice = formsOf(await other.open('/unlink'));
    expect(choice.map(({ action }) => action)).not.toContain('/unlink');
    const hint = `${HANAKO}@utac.example.ac.jp`;
    expect(choice.find(({ action }) => action === '/oidc/account/start')?.hidden).toMatchObject({ hint });
    const refused = await other.browser.submit(confirm, '/unlink');
    expect([refused.status, refusalOf(refused)]).toEqual([401, 'linking.fresh-sign-in-needed']);
    expect(formsOf(refused).find(({ action }) => action === '/oidc/account/start')?.hidden).toMatchObject({ hint });
    expect(await linkRow()).toMatchObject({ ended_at: null });
    const again = await other.signIn(refused, HANAKO);
    expect(again.url.pathname).toBe('/unlink');
    expect(headingOf(await other.browser.submit(again, '/unlink'))).toBe(DONE);
  });

  it('asks to read the card again where the page was open for more than ten minutes', async () => {
    const other = new Person(world);
    const menu = await other.readCard('hanako');
    await world.advance('PT11M');
    const refused = await other.browser.submit(menu, '/unlink');
    expect([refused.status, refusalOf(refused)]).toEqual([401, 'verification.proof-expired']);
  });

  it('ends every proof, case and session in the same moment', async () => {
    const [tablet, phone] = [new Person(world), new Person(world)];
    await phone.readCard('hanako');
    await tablet.readCard('hanako');
    await openUnknownCase();
    const session = await world.app.get(AccountSessions).begin(HANAKO, true);
    await byCard(new Person(world));
    const { ended_at: ended } = await linkRow();
    const rows = (sql: string) => world.database.query<{ at: Date | null }[]>(sql);
    const proofs = await rows('SELECT ended_at AS at FROM verification.proof WHERE expires_at > shared.now()');
    expect(new Set(proofs.map(({ at }) => at?.getTime()))).toEqual(new Set([ended.getTime()]));
    const sessions = 'SELECT revoked_at AS at FROM auth.browser_session WHERE id_sha256 = $1';
    expect(await world.database.query(sessions, [sha256(session)])).toEqual([{ at: ended }]);
    expect(await rows(`SELECT ended_at AS at FROM recovery."case" WHERE stage = 'cancelled'`)).toEqual([{ at: ended }]);
    for (const who of [tablet, phone])
      expect(headingOf(await who.open('/menu'))).toBe('本人確認の有効時間が過ぎました');
    expect(headingOf(await person.open('/status'))).toBe('連携状況の確認');
  });

  it('erases the card wherever it was kept', async () => {
    await byCard(new Person(world));
    expect(await linkRow()).toMatchObject({ card_key: null, sealed_card: null });
    const kept = await world.database.query('SELECT 1 FROM verification.proof WHERE sealed_card IS NOT NULL');
    expect(kept).toEqual([]);
  });

  it('leaves the links of others alone', async () => {
    const maria = new Person(world);
    await maria.link('maria', '1000000005');
    await maria.readCard('maria');
    await byCard(new Person(world));
    expect(textOf(await maria.open('/menu'))).toContain('1000000005');
    expect((await maria.recover('password')).status).toBe(200);
  });

  it('can be followed by linking again, with another account too', async () => {
    await byCard(person);
    await world.advance('PT30S');
    expect(textOf(await person.link('hanako', HANAKO))).toContain('ひも付けが完了しました');
    expect(await world.database.query('SELECT 1 FROM linking.link WHERE account_id = $1', [HANAKO])).toHaveLength(2);
  });

  it('makes room for the card that was issued anew', async () => {
    await byCard(person);
    await world.advance('PT30S');
    expect(textOf(await person.link('hanako-reissued', HANAKO))).toContain('ひも付けが完了しました');
  });

  it('twice from two tabs ends it once', async () => {
    const menu = await person.readCard('hanako');
    const pages = await Promise.all([1, 2].map(() => person.browser.submit(menu, '/unlink')));
    expect(pages.map(headingOf)).toContain(DONE);
    expect(pages.every(({ status }) => status < 500)).toBe(true);
    const ends = await world.database.query(`SELECT 1 FROM audit.record WHERE type = 'linking.card-unlinked'`);
    expect(ends).toHaveLength(1);
  });

  it('asks somebody who has left first, and says that it cannot be undone', async () => {
    const misaki = new Person(world);
    const menu = await misaki.readCard('misaki');
    expect(postsOf(menu)).not.toContain('/unlink');
    const confirm = await misaki.open('/unlink');
    expect(textOf(confirm)).toContain('二度と元に戻せません');
    expect(headingOf(await misaki.browser.submit(confirm, '/unlink'))).toBe(DONE);
  });

  it('has nothing to end for a card without a link', async () => {
    const stranger = new Person(world);
    const menu = await stranger.readCard('stranger');
    expect(textOf(await stranger.open('/unlink'))).toContain('ひも付けされているUTokyo Accountはありません');
    const _csrf = formsOf(menu).find(({ hidden }) => hidden['_csrf'])!.hidden['_csrf']!;
    const refused = await stranger.browser.post(`${world.url}/unlink`, { _csrf });
    expect([refused.status, refusalOf(refused)]).toEqual([404, 'linking.not-linked']);
  });

  /** A case whose outcome nobody knows, as after an answer was lost. */
  async function openUnknownCase(): Promise<void> {
    const other = new Person(world);
    await other.readCard('hanako');
    await other.recover('password');
    await world.database.query(`UPDATE recovery."case" SET stage = 'unknown', ended_at = NULL`);
  }
});

function postsOf({ html }: Page): (string | undefined)[] {
  return [...html.matchAll(/<form method="post" action="([^"]*)"/g)].map(([, action]) => action);
}
