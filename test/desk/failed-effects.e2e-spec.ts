import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { operator, press, TARO } from '../support/operator.js';
import type { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { refusalOf, textOf } from '../support/web-browser.js';

const HANAKO = '0123456789';
const REASON = 'メールサーバーの障害が復旧したため．';

describe('an effect that failed for good', () => {
  let world: ServiceUnderTest;
  let taro: Person;
  beforeAll(async () => {
    world = await serviceUnderTest();
    taro = await operator(world, TARO);
  });
  afterAll(() => world?.stop());

  /** As pg-boss leaves a job whose last try has failed. */
  const failed = async () => {
    const id = randomUUID();
    const data = {
      id: randomUUID(),
      type: 'linking.card-linked',
      at: new Date().toISOString(),
      by: { kind: 'service', id: 'service' },
      data: { type: 'linking.card-linked', linkId: randomUUID(), accountId: HANAKO },
    };
    await world.database.query(
      `INSERT INTO jobs.job (id, name, data, state, retry_limit, retry_count, completed_on, output)
       VALUES ($1, 'notices.tell-account', $2, 'failed', 3, 3, now(), '{"message":"ECONNREFUSED"}')`,
      [id, JSON.stringify(data)],
    );
    return id;
  };
  const state = async (id: string) => {
    const [row] = await world.database.query<{ state: string }[]>('SELECT state FROM jobs.job WHERE id = $1', [id]);
    return row?.state;
  };

  it('lies in the queue, with its code and ids, and wants a reason for anything', async () => {
    const id = await failed();
    expect(textOf(await taro.open('/desk?kind=failed-effect'))).toContain('失敗した処理');
    const page = textOf(await taro.open(`/desk/effects/${id}`));
    for (const said of ['notices.tell-account', 'ECONNREFUSED', HANAKO, '4']) expect(page).toContain(said);
    expect(refusalOf(await press(taro, `/desk/effects/${id}`, '/retry', { reason: '' }))).toBe('desk.reason-needed');
    expect(await state(id)).toBe('failed');
  });

  it('is tried again, and done this time', async () => {
    const id = await failed();
    await press(taro, `/desk/effects/${id}`, '/retry', { reason: REASON });
    await vi.waitFor(async () => expect(await state(id)).toBe('completed'), { timeout: 15_000, interval: 200 });
    expect(await taro.mails('hanako@mail.example')).not.toEqual([]);
  });

  it('is taken as settled, and gone from the queue', async () => {
    const id = await failed();
    await press(taro, `/desk/effects/${id}`, '/settle', { reason: REASON });
    expect(refusalOf(await taro.open(`/desk/effects/${id}`))).toBe('desk.not-found');
    const [record] = await world.database.query(
      `SELECT count(*)::int AS count FROM audit.record WHERE type = 'desk.failed-effect-handled' AND by_id = $1`,
      [TARO],
    );
    expect(record).toEqual({ count: 2 });
  });
});
