import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { CanaryFinder } from '../support/canaries/canary-finder.js';
import { note } from '../support/canaries/noted.js';
import { refuseSecretsInLog, refuseSecretsInTables } from '../support/canaries/refuse-kept-secrets.js';
import { copyOfTemplate } from '../support/copy-of-template.js';

const SECRET = randomBytes(24).toString('base64url');

describe('a secret that a test has seen', () => {
  const finder = new CanaryFinder(
    new Map([
      [SECRET, 'token'],
      ['山田　花子', 'name'],
    ]),
  );

  it.each<readonly [string, string]>([
    ['as it is', SECRET],
    ['in hex', `\\x${Buffer.from(SECRET).toString('hex')}`],
    ['in hex of capitals', Buffer.from(SECRET).toString('hex').toUpperCase()],
    ['at the end of a longer text', `{"token":"${SECRET}`],
    ...[0, 1, 2].map((shift) => [`in base64 at place ${shift}`, within('base64', SECRET, shift)] as const),
    ...[0, 1, 2].map((shift) => [`in base64url at place ${shift}`, within('base64url', SECRET, shift)] as const),
  ])('is found %s', (_guise, text) => {
    expect([...finder.kindsIn(text)]).toEqual(['token']);
  });

  it.each([
    ['as it is', 'card: 山田　花子.'],
    ['percent-encoded', encodeURIComponent('山田　花子')],
    ['in base64url', within('base64url', '山田　花子', 1)],
  ])('is found %s when it is a name', (_guise, text) => {
    expect([...finder.kindsIn(text)]).toEqual(['name']);
  });

  it('is not seen where it is not', () => {
    const others = `${SECRET.slice(1)} ${SECRET.slice(0, -1)} ${randomBytes(50_000).toString('hex')}`;
    expect([...finder.kindsIn(others)]).toEqual([]);
  });

  it('is found in a column of bytes, of text or of JSON, and only its kind and the table are told', async () => {
    note('token', SECRET);
    for (const stored of [`'${SECRET}'::bytea`, `'${SECRET}'::text`, `jsonb_build_object('a', '${SECRET}')`]) {
      const database = await copyOfTemplate();
      await query(database.url, `CREATE TABLE auth.planted AS SELECT ${stored} AS value`);
      await expect(database.drop()).rejects.toThrow(/^kept in clear: token in auth.planted$/);
      await expect(query(database.url, 'SELECT 1')).rejects.toThrow('does not exist');
    }
  });

  it('is found in the log', () => {
    note('token', SECRET);
    expect(() => refuseSecretsInLog(['{"msg":"a"}\n', `{"msg":"${SECRET}"}\n`])).toThrow(
      /^kept in clear: token in the log$/,
    );
    expect(() => refuseSecretsInLog(['{"msg":"a"}\n'])).not.toThrow();
  });

  it('may stand in the sandbox, which is another world', async () => {
    note('token', SECRET);
    const database = await copyOfTemplate();
    await query(database.url, `INSERT INTO sandbox.setting VALUES ('planted', '${SECRET}')`);
    await expect(refuseSecretsInTables(database.url)).resolves.toBeUndefined();
    await database.drop();
  });
});

function within(encoding: 'base64' | 'base64url', value: string, before: number): string {
  return Buffer.from(`${'x'.repeat(before)}${value}, and more`).toString(encoding);
}

async function query(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
