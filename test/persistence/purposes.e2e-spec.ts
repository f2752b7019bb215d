import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../src/migrations.js';
import { migrate } from '../../src/shared/persistence/migrate.js';
import { query } from '../embedded-postgres/data-folders.js';
import type { CopiedDatabase } from '../support/copy-of-template.js';
import { emptyDatabase } from './empty-database.js';

const spend = (purpose: string, proof = 'gen_random_uuid()') =>
  `INSERT INTO verification.spending VALUES (${proof}, '${purpose}', shared.now())`;

describe('purposes of proofs', () => {
  let database: CopiedDatabase;
  beforeAll(async () => {
    database = await emptyDatabase();
    const before = MIGRATIONS.findIndex(({ name }) => name.startsWith('DeclarePurposes'));
    await migrate(database.url, MIGRATIONS.slice(0, before));
    await query(database.url, spend('rescue', `'00000000-0000-4000-8000-000000000001'`));
    await migrate(database.url, MIGRATIONS);
  });
  afterAll(() => database?.drop());

  it('that were listed are declared, in a database that was in use', async () => {
    const declared = await query(database.url, 'SELECT name FROM verification.purpose');
    for (const name of ['link', 'unlink', 'recover', 'rescue']) expect(declared).toContainEqual({ name });
  });

  it('that nobody declared are refused, and a second spend is', async () => {
    await expect(query(database.url, spend('recover'))).resolves.toBeDefined();
    await expect(query(database.url, spend('anything'))).rejects.toThrow('spent_for_a_declared_purpose');
    const again = spend('recover', `'00000000-0000-4000-8000-000000000001'`);
    await expect(query(database.url, again)).rejects.toThrow('spending_pkey');
  });

  it('are declared by one context only, and not taken back while a proof was spent for them', async () => {
    await expect(query(database.url, `INSERT INTO verification.purpose VALUES ('rescue')`)).rejects.toThrow(
      'purpose_pkey',
    );
    await expect(query(database.url, `DELETE FROM verification.purpose WHERE name = 'rescue'`)).rejects.toThrow(
      'spent_for_a_declared_purpose',
    );
  });
});
