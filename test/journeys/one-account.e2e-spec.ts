import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { formsOf, headingOf, refusalOf, textOf } from '../support/web-browser.js';

const STUDENT = '1000000001';
const STAFF = '2000000001';

describe('somebody with a student and a staff account', () => {
  let world: ServiceUnderTest;
  let ken: Person;
  beforeEach(async () => {
    if (world) await world.reset();
    else world = await serviceUnderTest();
    ken = new Person(world);
  });
  afterAll(() => world?.stop());

  const linked = async () =>
    (
      await world.database.query<{ account_id: string }[]>(
        `SELECT account_id FROM linking.link WHERE ended_at IS NULL AND proof_id IS NOT NULL`,
      )
    ).map(({ account_id }) => account_id);

  /** As somebody did who was staff before they became a student. */
  async function linkAsStaff(): Promise<void> {
    await world.university(STUDENT, { standing: 'left' });
    expect(textOf(await ken.link('ken', STAFF))).toContain('ひも付けが完了しました');
    await world.university(STUDENT, { standing: 'current' });
    await world.advance('PT30S');
  }

  async function signInToLink(account: string) {
    const menu = await ken.readCard('ken');
    const [form] = formsOf(menu).filter(({ hidden }) => hidden['_csrf']);
    const page = await ken.browser.post(`${world.url}/oidc/account/start`, { ...form!.hidden, then: 'link' });
    return ken.answerSignIn(page, account);
  }

  it('is told to use the student account, and can at once', async () => {
    const refused = await ken.signIn(await ken.readCard('ken'), STAFF);
    expect([refused.status, refusalOf(refused)]).toEqual([409, 'linking.student-account-first']);
    expect(textOf(refused)).toContain(`（${STUDENT}@utac.example.ac.jp）`);
    const signIn = await ken.browser.submit(refused, '/oidc/account/start');
    expect(signIn.html).toContain(`value="${STUDENT}@utac.example.ac.jp"`);
    const confirm = await ken.signIn(refused, STUDENT);
    expect(textOf(await ken.browser.submit(confirm, '/link'))).toContain('ひも付けが完了しました');
    expect(await linked()).toEqual([STUDENT]);
  });

  it('moves from staff to student in one confirmed step', async () => {
    await linkAsStaff();
    const confirm = await signInToLink(STUDENT);
    expect(textOf(confirm)).toContain(`教職員のアカウント ${STAFF} とのひも付けは，同時に終了します`);
    const menu = await ken.browser.submit(confirm, '/link');
    expect(textOf(menu)).toContain('ひも付けが完了しました');
    expect(textOf(menu)).toContain(STUDENT);
    expect(await linked()).toEqual([STUDENT]);
    const [old] = await world.database.query(
      `SELECT old.end_reason, old.card_key, old.sealed_card
         FROM linking.link old JOIN linking.link new ON new.id = old.successor_id`,
    );
    expect(old).toEqual({ end_reason: 'superseded', card_key: null, sealed_card: null });
    expect((await ken.recover('password')).status).toBe(409);
    await ken.readCard('ken');
    expect(textOf(await ken.recover('password'))).toContain(STUDENT);
  });

  it('is invited to the student account on the status page', async () => {
    await linkAsStaff();
    const status = await ken.readCard('ken', 'ok', 'status');
    expect(textOf(status)).toContain(`学生のアカウント ${STUDENT}@utac.example.ac.jp をお持ちの場合`);
  });

  it('agrees only to what the page said: what ends must be the same when the button is pressed', async () => {
    await linkAsStaff();
    const confirm = await signInToLink(STUDENT);
    const [form] = formsOf(confirm).filter(({ action }) => action === '/link');
    for (const ends of [
      '',
      '00000000-0000-4000-8000-000000000000',
      'x',
      `${form!.hidden['ends']} ${form!.hidden['ends']}`,
    ]) {
      const refused = await ken.browser.submit(confirm, '/link', { ends });
      expect([refused.status, refusalOf(refused)]).toEqual([409, 'linking.not-agreed']);
      expect(refused.html).toContain('href="/link"');
    }
    expect(await linked()).toEqual([STAFF]);
    const other = new Person(world);
    await other.browser.submit(await other.readCard('ken'), '/unlink');
    expect(refusalOf(await ken.browser.submit(confirm, '/link'))).toBe('verification.card-not-proven');
  });

  it('gives up the rescue of a former account only after being told', async () => {
    await world.university('1000000003', { personId: 'person-ken' });
    await world.advance('PT30S');
    const misaki = new Person(world);
    await world.university('1000000005', { names: ['高橋 美咲'] });
    const menu = await misaki.readCard('misaki');
    const [form] = formsOf(menu).filter(({ hidden }) => hidden['_csrf']);
    const page = await misaki.browser.post(`${world.url}/oidc/account/start`, { ...form!.hidden, then: 'link' });
    const confirm = await misaki.answerSignIn(page, '1000000005');
    expect(textOf(confirm)).toContain('離籍したアカウント 1000000003 とのひも付けは，同時に終了し，元に戻せません');
    expect(textOf(confirm)).toContain('離籍した日時');
    expect(headingOf(await misaki.browser.submit(confirm, '/link'))).toBe('手続きを選んでください');
    expect(await linked()).toEqual(['1000000005']);
  });

  it('whose person is linked by another card is told of that link', async () => {
    await world.university('1000000005', { personId: 'person-ken' });
    const maria = new Person(world);
    await maria.link('maria', '1000000005');
    const refused = await ken.signIn(await ken.readCard('ken'), STUDENT);
    expect([refused.status, refusalOf(refused)]).toEqual([409, 'linking.person-already-linked']);
    expect(textOf(refused)).toContain('1000000005');
  });

  it('whose person was not known to be one keeps the link of the student account when it turns out', async () => {
    await world.university(STAFF, { personId: 'person-nobody' });
    await ken.link('ken', STUDENT);
    await world.advance('PT30S');
    const maria = new Person(world);
    await world.university(STAFF, { names: ['GARCIA LOPEZ MARIA'] });
    await maria.link('maria', STAFF);
    await world.university(STAFF, { personId: 'person-ken' });
    await maria.readCard('maria', 'ok', 'status');
    await world.advance('PT11M');
    await new Person(world).readCard('maria', 'ok', 'menu');
    await vi.waitFor(async () => expect(await linked()).toEqual([STUDENT]), 10_000);
  });
});
