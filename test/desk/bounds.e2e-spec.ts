import { randomUUID } from 'node:crypto';
import { CommandBus } from '@nestjs/cqrs';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { RestoreLink } from '../../src/linking/contract/desk.commands.js';
import { JIRO, operator, press, TARO } from '../support/operator.js';
import { Person } from '../support/person.js';
import { applyAndProve, idOf } from '../support/rescue.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { formsOf, type Page, refusalOf, secretOf } from '../support/web-browser.js';

const HANAKO = '0123456789';
const MISAKI = '1000000003';
const SHO = '1000000004';
/** Two accounts of one person. */
const KEN = '2000000001';
const KEN_AS_STUDENT = '1000000001';
const REASON = '対面でご本人であることを確認しました．';
const OFFICE = {
  service: 'onedrive',
  contact: 'somebody@new.example',
  reason: '就職先に提出する卒業制作が残っているため．',
  how: '対面で，運転免許証の原本と顔を確認した．',
  on: '2026-01-05',
  language: 'ja',
};
const WORKERS = {
  [TARO]: { roles: ['support', 'decider'] },
  [JIRO]: { roles: ['support', 'decider'] },
  [KEN]: { roles: ['support', 'decider'], faculties: ['大学院工学系研究科'] },
  [KEN_AS_STUDENT]: { roles: ['support', 'decider'] },
};

describe('an operator', () => {
  let world: ServiceUnderTest;
  let taro: Person;
  beforeAll(async () => {
    world = await serviceUnderTest({
      DESK_OPERATORS: JSON.stringify(WORKERS),
      DESK_FOUR_EYES: 'release,restore,rescue',
    });
  });
  beforeEach(async () => {
    await world.reset();
    taro = await operator(world, TARO);
  });
  afterAll(() => world?.stop());

  const post = async (who: Person, path: string, fields: Record<string, string> = {}): Promise<Page> => {
    const { _csrf = '' } = formsOf(await who.open('/')).find(({ hidden }) => hidden['_csrf'])?.hidden ?? {};
    return who.browser.post(new URL(path, world.url), { _csrf, ...fields });
  };
  const act = async (who: Person, account: string, kind: string) => {
    const [link] = await world.database.query<{ id: string }[]>(
      'SELECT id FROM linking.link WHERE account_id = $1 AND ended_at IS NULL',
      [account],
    );
    return post(who, `/desk/people/${account}/acts`, { kind, link: link!.id, canned: '', reason: REASON });
  };
  const actId = async (kind: string) => {
    const [row] = await world.database.query<{ id: string }[]>('SELECT id FROM desk.act WHERE kind = $1', [kind]);
    return row!.id;
  };
  const isSuspended = async (account: string) => {
    const [row] = await world.database.query<{ suspended: boolean }[]>(
      'SELECT suspended_at IS NOT NULL AS suspended FROM linking.link WHERE account_id = $1',
      [account],
    );
    return row!.suspended;
  };
  const looks = () =>
    world.database.query<{ account: string }[]>('SELECT account_id AS account FROM desk.look WHERE operator_id = $1', [
      TARO,
    ]);
  const failedEffect = async (account: string, at = 'now()') => {
    const id = randomUUID();
    const data = { type: 'linking.card-linked', linkId: randomUUID(), accountId: account };
    await world.database.query(
      `INSERT INTO jobs.job (id, name, data, state, retry_limit, retry_count, completed_on, output)
       VALUES ($1, 'notices.tell-account', $2, 'failed', 3, 3, ${at}, '{"message":"ECONNREFUSED"}')`,
      [id, JSON.stringify({ id: randomUUID(), type: data.type, data })],
    );
    return id;
  };

  it.each(['address', 'form'])('goes through no account ids by writing each %s by hand', async (way) => {
    const guess = (n: number) => {
      const path = `/desk/people/${9_000_000_000 + n}`;
      return way === 'address' ? taro.open(path) : post(taro, `${path}/acts`);
    };
    for (let n = 0; n < 20; n += 1) expect(refusalOf(await guess(n))).toBe('desk.not-found');
    expect(refusalOf(await guess(20))).toBe('desk.too-many-lookups');
  });

  it('is not counted for coming back to whom they have just looked at', async () => {
    for (let n = 0; n < 25; n += 1) expect((await taro.open(`/desk/people/${HANAKO}`)).status).toBe(200);
  });

  it('goes through no account ids with the form of an office, which puts a look on record', async () => {
    const misaki = await post(taro, '/desk/rescues/new', { ...OFFICE, account: MISAKI });
    expect(refusalOf(misaki)).toBe('rescue.not-by-office');
    expect(await looks()).toEqual([{ account: MISAKI }]);
    for (let n = 0; n < 19; n += 1) await post(taro, '/desk/rescues/new', { ...OFFICE, account: String(9e9 + n) });
    const next = await post(taro, '/desk/rescues/new', { ...OFFICE, account: SHO });
    expect(refusalOf(next)).toBe('desk.too-many-lookups');
  });

  it('of one faculty learns nothing of people of others: whether there is one, nor which account a code is of', async () => {
    const ken = await operator(world, KEN);
    for (const account of [SHO, '9999999999'])
      expect(refusalOf(await post(ken, '/desk/rescues/new', { ...OFFICE, account }))).toBe('desk.not-found');
    const hanako = new Person(world);
    await hanako.link('hanako', HANAKO);
    await hanako.readCard('hanako');
    const shown = await hanako.browser.submit(await hanako.open('/status'), '/status/desk-code');
    const refused = await post(ken, '/desk/people/code', { code: secretOf(shown)! });
    expect(refusalOf(refused)).toBe('desk.not-found');
    expect(refused.url.pathname).not.toContain(HANAKO);
  });

  it('sees whom a failed effect is about only on record', async () => {
    expect((await taro.open(`/desk/effects/${await failedEffect(HANAKO)}`)).html).toContain(HANAKO);
    expect(await looks()).toEqual([{ account: HANAKO }]);
  });

  it('restores nothing alone on the strength of a restoration that was broken off, once it is suspended again', async () => {
    await new Person(world).link('hanako', HANAKO);
    const jiro = await operator(world, JIRO);
    await act(taro, HANAKO, 'suspend');
    await act(taro, HANAKO, 'restore');
    await press(jiro, `/desk/people/${HANAKO}`, '/confirm');
    expect(await isSuspended(HANAKO)).toBe(false);
    // As a process leaves it that ends between the link's transaction and the note about it.
    await world.database.query(`UPDATE desk.act SET stage = 'confirmed', ended_at = NULL WHERE kind = 'restore'`);
    await act(jiro, HANAKO, 'suspend');
    const again = await post(taro, `/desk/acts/${await actId('restore')}/confirm`);
    expect(refusalOf(again)).toBe('desk.act-is-over');
    expect(await isSuspended(HANAKO)).toBe(true);
  });

  it('restores nothing by an act that is voided between its confirmation and its carrying out', async () => {
    await new Person(world).link('hanako', HANAKO);
    const jiro = await operator(world, JIRO);
    await act(taro, HANAKO, 'suspend');
    await act(taro, HANAKO, 'restore');
    const commands = world.app.get(CommandBus);
    const execute = commands.execute.bind(commands);
    const meanwhile = vi.spyOn(commands, 'execute').mockImplementation(async (command) => {
      // As an objection leaves it that is raised in this moment.
      if (command instanceof RestoreLink)
        await world.database.query(
          `UPDATE desk.act SET stage = 'dropped', version = version + 1 WHERE kind = 'restore'`,
        );
      return execute(command);
    });
    const confirmed = await post(jiro, `/desk/acts/${await actId('restore')}/confirm`);
    meanwhile.mockRestore();
    expect(await isSuspended(HANAKO)).toBe(true);
    expect(refusalOf(confirmed)).toBe('desk.act-is-over');
  });

  it('drops nothing that is asked for about themselves, and closes no objection of their own', async () => {
    await new Person(world).link('taro', TARO);
    const jiro = await operator(world, JIRO);
    await act(jiro, TARO, 'suspend');
    await act(jiro, TARO, 'restore');
    expect(refusalOf(await post(taro, `/desk/acts/${await actId('restore')}/drop`))).toBe('desk.own-account');
    const id = randomUUID();
    await world.database.query('INSERT INTO desk.objection (id, account_id, raised_at) VALUES ($1, $2, shared.now())', [
      id,
      TARO,
    ]);
    const closed = await post(taro, `/desk/objections/${id}/close`, { reason: REASON });
    expect(refusalOf(closed)).toBe('desk.own-account');
  });

  it('settles no failed effect about themselves', async () => {
    const id = await failedEffect(TARO);
    for (const way of ['retry', 'settle'])
      expect(refusalOf(await post(taro, `/desk/effects/${id}/${way}`, { reason: REASON }))).toBe('desk.own-account');
  });

  it('is no second person with another account of theirs', async () => {
    await new Person(world).link('hanako', HANAKO);
    const [one, other] = [await operator(world, TARO), await operator(world, KEN_AS_STUDENT)];
    await act(one, HANAKO, 'suspend');
    await act(other, HANAKO, 'restore');
    await world.database.query(`UPDATE desk.act SET proposed_by = $1 WHERE kind = 'restore'`, [KEN]);
    const alone = await post(other, `/desk/acts/${await actId('restore')}/confirm`);
    expect(refusalOf(alone)).toBe('desk.second-operator-needed');
    expect(await isSuspended(HANAKO)).toBe(true);
  });

  it('decides on no application with two accounts of theirs', async () => {
    const misaki = new Person(world);
    await misaki.readCard('misaki');
    const desk = `/desk/rescues/${idOf(await applyAndProve(misaki))}`;
    const ken = await operator(world, KEN_AS_STUDENT);
    await press(taro, desk, '/decide', { decision: 'approve', canned: 'approve-usual', text: '' });
    await world.database.query('UPDATE rescue.rescue SET proposed_by = $1', [KEN]);
    expect(refusalOf(await press(ken, desk, '/decide/confirm'))).toBe('desk.second-operator-needed');
  });

  it('gets the whole queue for a cursor that nobody was given', async () => {
    expect((await taro.open(`/desk?after=1.${'-'.repeat(36)}`)).status).toBe(200);
  });

  it('comes to the end of a queue of things that failed in one moment', async () => {
    const moment = `'2026-01-01T00:00:00.000123Z'::timestamptz`;
    for (let n = 0; n < 201; n += 1) await failedEffect(n < 200 ? HANAKO : KEN, moment);
    // Whose faculty is known is who was heard of.
    for (const account of [HANAKO, KEN]) await taro.open(`/desk/people/${account}`);
    const ken = await operator(world, KEN);
    const csv = await ken.open('/desk/queue.csv?kind=failed-effect');
    expect(csv.html.trim().split('\r\n').length).toBe(2);
  });
});
