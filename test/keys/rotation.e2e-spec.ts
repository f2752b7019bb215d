import { randomUUID } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { linkKeys, PURPOSE } from '../../src/linking/persistence/link-mapping.js';
import { keyRotations } from '../../src/key-rotations.js';
import { parseDataKeys } from '../../src/shared/crypto/data-keys.js';
import { rotateKeys } from '../../src/shared/crypto/rotate-keys.js';
import { log } from '../../src/shared/log.js';
import { Vault } from '../../src/shared/crypto/vault.js';
import { ISSUER } from '../linking/race.js';
import { type CopiedDatabase, copyOfTemplate } from '../support/copy-of-template.js';
import { ONLY_NEW, rotateTo, vaultUsing } from './two-keys.js';

// More than one batch.
const LINKS = 150;
const FIRST = '1000000000';
const EMPTY = `DELETE FROM linking.link; DELETE FROM accounts.account;
  TRUNCATE rescue.rescue, provider.signing_key, events_out.subscription, desk.act, desk.objection, desk.handled_effect CASCADE`;

describe('keys:rotate', () => {
  let copy: CopiedDatabase;
  let database: DataSource;
  beforeAll(async () => {
    log.level = 'silent';
    copy = await copyOfTemplate();
    database = await new DataSource({ type: 'postgres', url: copy.url }).initialize();
  });
  beforeEach(() => fill(database));
  afterEach(() => database.query(EMPTY));
  afterAll(async () => {
    await database?.destroy();
    await copy?.drop();
  });

  it('brings every link and every account under the key in use, so that the old key can go', async () => {
    expect(await rotateTo(2, database)).toEqual([
      { table: 'linking.link', rewritten: LINKS, left: 0 },
      { table: 'accounts.account', rewritten: 1, left: 0 },
      { table: 'rescue.rescue', rewritten: 1, left: 0 },
      { table: 'provider.signing_key', rewritten: 1, left: 0 },
      { table: 'events_out.subscription', rewritten: 1, left: 0 },
      { table: 'desk.act', rewritten: 1, left: 0 },
      { table: 'desk.objection', rewritten: 1, left: 0 },
      { table: 'desk.handled_effect', rewritten: 1, left: 0 },
    ]);
    const young = new Vault(parseDataKeys(ONLY_NEW));
    const links = await database.query<{ card_key: Buffer; sealed_card: Buffer }[]>(
      'SELECT card_key, sealed_card FROM linking.link ORDER BY account_id',
    );
    for (const [at, { card_key, sealed_card }] of links.entries()) {
      expect(young.open(PURPOSE, sealed_card)).toBe(cardAt(at));
      expect(linkKeys(young, ISSUER, `subject-${at}`)).toEqual([card_key]);
    }
    const [account] = await database.query<{ sealed_facts: Buffer }[]>('SELECT sealed_facts FROM accounts.account');
    expect(young.open('accounts.facts', account!.sealed_facts)).toBe('facts');
    const [rescue] = await database.query<{ sealed_words: Buffer }[]>('SELECT sealed_words FROM rescue.rescue');
    expect(young.open('rescue.words', rescue!.sealed_words)).toBe('words');
    const [key] = await database.query<{ sealed_jwk: Buffer }[]>('SELECT sealed_jwk FROM provider.signing_key');
    expect(young.open('provider.signing-key', key!.sealed_jwk)).toBe('{"d":"key"}');
    const [subscription] = await database.query<{ sealed: Buffer }[]>(
      'SELECT sealed_authorization AS sealed FROM events_out.subscription',
    );
    expect(young.open('events-out.authorization', subscription!.sealed)).toBe('Bearer header');
    for (const table of ['act', 'objection', 'handled_effect']) {
      const [kept] = await database.query<{ sealed_reason: Buffer }[]>(`SELECT sealed_reason FROM desk.${table}`);
      expect(young.open('desk.reason', kept!.sealed_reason)).toBe('reason');
    }
  });

  it('changes nothing but what is sealed, and nothing at all the second time', async () => {
    const others = () =>
      database.query<object[]>(
        `SELECT to_jsonb(t) - ARRAY['card_key', 'sealed_card'] AS row FROM linking.link AS t ORDER BY id`,
      );
    const before = await others();
    await rotateTo(2, database);
    expect(await others()).toEqual(before);
    expect(new Set((await rotateTo(2, database)).map(({ rewritten }) => rewritten))).toEqual(new Set([0]));
  });

  it('run by three at once rewrites each row once', async () => {
    const runs = await Promise.all([2, 2, 2].map(() => rotateTo(2, database)));
    expect(runs.reduce((sum, [links]) => sum + links!.rewritten, 0)).toBe(LINKS);
    expect(new Set((await rotateTo(2, database)).map(({ left }) => left))).toEqual(new Set([0]));
  });

  it('leaves what it cannot open, and goes on when it is run again', async () => {
    const [links] = keyRotations(vaultUsing(2));
    let opened = 0;
    const renew = (sealed: Buffer) => {
      opened += 1;
      if (opened % 3 === 0) throw new Error('cannot be opened');
      return links!.renew(sealed);
    };
    const { table, sealed, fingerprint } = links!;
    const broken = { table, sealed, fingerprint: fingerprint!, renew };
    const report = await rotateKeys(database, vaultUsing(2).mark, broken);
    expect(report).toEqual({ table, rewritten: (LINKS * 2) / 3, left: LINKS / 3 });
    expect(await rotateTo(2, database)).toContainEqual({ table, rewritten: LINKS / 3, left: 0 });
  });

  it('counts a fingerprint as left whose card is not sealed', async () => {
    await database.query(
      `UPDATE linking.link SET sealed_card = NULL, ended_at = now(), end_reason = 'unlinked' WHERE account_id = $1`,
      [FIRST],
    );
    expect(await rotateTo(2, database)).toContainEqual({ table: 'linking.link', rewritten: LINKS - 1, left: 1 });
  });

  const erase = `UPDATE linking.link SET card_key = NULL, sealed_card = NULL, ended_at = now(), end_reason = 'erased'
                  WHERE account_id = $1`;
  const use = `UPDATE linking.link SET version = version + 1, last_used_at = now(), sealed_card = $2
                WHERE account_id = $1`;
  const resealed = vaultUsing(1).seal(PURPOSE, JSON.stringify([ISSUER, 'subject-0', '鈴木　花子']));
  it.each([
    ['an erasure', erase, [FIRST]],
    ['a use of the link by a process with the old key', use, [FIRST, resealed]],
  ])('%s that commits while it waits for the row is not undone', async (_what, sql, values) => {
    let after: unknown;
    const rotated = await database.transaction(async (tx) => {
      await tx.query(sql, values);
      const rotating = rotateTo(2, database);
      await vi.waitFor(async () => expect(await waiting(tx)).toBe(1), { timeout: 5_000, interval: 10 });
      after = await row(tx);
      return { rotating };
    });
    const [links] = await rotated.rotating;
    expect(links!.rewritten).toBe(LINKS - 1);
    expect(await row(database)).toEqual(after);
  });

  it.each(['seal', 'fingerprint'])('knows every column made by %s, or it dies soon', async (kind) => {
    const known = keyRotations(vaultUsing(2)).flatMap(({ table, sealed, fingerprint = '' }) =>
      kind === 'seal' ? [`${table}.${sealed}`] : [`${table}.${fingerprint}`],
    );
    const diesSoon = [
      'alumni.statement.sealed',
      'api.call.request_key',
      'api.call.sealed_answer',
      'auth.oidc_transaction.sealed_values',
      'desk.code.code_key',
      'notices.delivery.address_key',
      'recovery.case.code_key',
      'provider.record.sealed',
      'rescue.rescue.code_key',
      'verification.proof.card_key',
      'verification.proof.sealed_card',
    ];
    const columns = await database.query<{ name: string }[]>(
      `SELECT concat_ws('.', table_schema, table_name, column_name) AS name FROM information_schema.columns
        WHERE data_type = 'bytea' AND table_schema <> 'sandbox' AND column_name LIKE $1`,
      [kind === 'seal' ? 'sealed%' : '%key'],
    );
    const lasting = columns.map(({ name }) => name).filter((name) => !diesSoon.includes(name));
    expect(lasting.toSorted()).toEqual(known.filter((name) => !name.endsWith('.')).toSorted());
  });
});

const cardAt = (at: number) => JSON.stringify([ISSUER, `subject-${at}`, '山田　花子']);

async function fill(database: DataSource): Promise<void> {
  const old = vaultUsing(1);
  const all = Array.from({ length: LINKS }, (_, at) => at);
  await database.query(
    `INSERT INTO linking.link (id, version, card_key, sealed_card, account_id, linked_at)
     SELECT link.*, now() FROM unnest($1::uuid[], array_fill(1, ARRAY[${LINKS}]), $2::bytea[], $3::bytea[], $4::text[]) AS link`,
    [
      all.map(() => randomUUID()),
      all.map((at) => linkKeys(old, ISSUER, `subject-${at}`)[0]),
      all.map((at) => old.seal(PURPOSE, cardAt(at))),
      all.map((at) => String(1_000_000_000 + at)),
    ],
  );
  await database.query(
    `INSERT INTO accounts.account (id, kind, standing, person_id, privileged, language, sealed_facts, as_of)
     VALUES ($1, 'student', 'current', 'person', false, 'ja', $2, now())`,
    [FIRST, old.seal('accounts.facts', 'facts')],
  );
  await database.query(
    `INSERT INTO rescue.rescue (id, version, service, account_id, link_id, language, sealed_words, stage, begun_at,
       codes_sent, code_tries, openings, closings, to_forget)
     VALUES ($1, 1, 'onedrive', $2, $1, 'ja', $3, 'unproved', now(), 0, 0, 0, 0, false)`,
    [randomUUID(), FIRST, old.seal('rescue.words', 'words')],
  );
  await database.query(
    `INSERT INTO provider.signing_key (id, sealed_jwk, made_at, use_from) VALUES ('key', $1, now(), now())`,
    [old.seal('provider.signing-key', '{"d":"key"}')],
  );
  await database.query(
    `INSERT INTO events_out.subscription (id, version, integrator_id, delivery_url, event_types, sealed_authorization, state, created_at)
     VALUES ($1, 1, 'tickets', 'https://a.example/', '{}', $2, 'paused', now())`,
    [randomUUID(), old.seal('events-out.authorization', 'Bearer header')],
  );
  const reason = old.seal('desk.reason', 'reason');
  await database.query(
    `INSERT INTO desk.act (id, version, kind, link_id, account_id, sealed_reason, takes_two, stage, proposed_by, proposed_at)
     VALUES ($1, 1, 'restore', $1, $2, $3, true, 'proposed', $2, now())`,
    [randomUUID(), FIRST, reason],
  );
  await database.query(
    `INSERT INTO desk.objection (id, account_id, raised_at, closed_at, closed_by, sealed_reason)
     VALUES ($1, $2, now(), now(), $2, $3)`,
    [randomUUID(), FIRST, reason],
  );
  await database.query(
    `INSERT INTO desk.handled_effect (job_id, how, handled_by, handled_at, sealed_reason) VALUES ($1, 'settled', $2, now(), $3)`,
    [randomUUID(), FIRST, reason],
  );
}

async function row(where: DataSource | EntityManager): Promise<unknown> {
  const [found] = await where.query<object[]>('SELECT * FROM linking.link WHERE account_id = $1', [FIRST]);
  return found;
}

async function waiting(tx: EntityManager): Promise<number> {
  const [found] = await tx.query<{ count: number }[]>(
    `SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return found?.count ?? 0;
}
