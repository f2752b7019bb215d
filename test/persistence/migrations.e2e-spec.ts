import { DataSource } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MIGRATIONS, MIGRATIONS_WITH_SANDBOX } from '../../src/migrations.js';
import { migrate } from '../../src/shared/persistence/migrate.js';
import { query } from '../embedded-postgres/data-folders.js';
import type { CopiedDatabase } from '../support/copy-of-template.js';
import { emptyDatabase } from './empty-database.js';

const OF_POSTGRES = `nspname IN ('public', 'information_schema') OR nspname LIKE 'pg_%'`;

describe('the migrations', () => {
  let database: CopiedDatabase;
  beforeEach(async () => {
    database = await emptyDatabase();
  });
  afterEach(() => database.drop());

  /** Everything that migrations make, with its definition, but for the order in which it was made. */
  async function structure(): Promise<readonly unknown[]> {
    const made = [
      `SELECT 'schema', nspname, '' FROM pg_namespace WHERE NOT (${OF_POSTGRES})`,
      `SELECT 'column', table_schema || '.' || table_name || '.' || column_name, data_type || is_nullable
         FROM information_schema.columns JOIN pg_namespace ON nspname = table_schema WHERE NOT (${OF_POSTGRES})`,
      `SELECT 'index', indexname::text, indexdef FROM pg_indexes JOIN pg_namespace ON nspname = schemaname WHERE NOT (${OF_POSTGRES})`,
      `SELECT 'constraint', conname::text, pg_get_constraintdef(c.oid) FROM pg_constraint AS c
         JOIN pg_namespace AS n ON n.oid = connamespace WHERE NOT (${OF_POSTGRES})`,
      `SELECT 'function', proname::text, prosrc FROM pg_proc JOIN pg_namespace AS n ON n.oid = pronamespace WHERE NOT (${OF_POSTGRES})`,
      `SELECT 'trigger', tgname::text, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal`,
    ];
    return query(
      database.url,
      `SELECT * FROM (${made.join(' UNION ALL ')}) AS made (kind, name, text) ORDER BY 1, 2, 3`,
    );
  }

  async function migrateDown(): Promise<void> {
    const source = new DataSource({
      type: 'postgres',
      url: database.url,
      migrations: MIGRATIONS_WITH_SANDBOX,
      migrationsTableName: 'migration',
      migrationsTransactionMode: 'each',
    });
    await source.initialize();
    try {
      for (const _step of MIGRATIONS_WITH_SANDBOX) await source.undoLastMigration();
    } finally {
      await source.destroy();
    }
  }

  it('go up, all the way down to nothing, and up to the same again', async () => {
    await migrate(database.url, MIGRATIONS_WITH_SANDBOX);
    const first = await structure();
    expect(first.length).toBeGreaterThan(200);
    await migrateDown();
    expect(await structure()).toEqual([]);
    await migrate(database.url, MIGRATIONS_WITH_SANDBOX);
    expect(await structure()).toEqual(first);
  });

  it('are each done once, however many begin at the same moment', async () => {
    await Promise.all([1, 2, 3].map(() => migrate(database.url, MIGRATIONS)));
    const done = await query(database.url, 'SELECT name FROM migration ORDER BY timestamp');
    expect(done).toEqual(MIGRATIONS.map(({ name }) => ({ name })));
  });

  it('let go of their lock when one fails, so that the next try is not stuck', async () => {
    class Fails1700000000000 {
      up = () => Promise.reject(new Error('it does not work'));
      down = () => Promise.resolve();
    }
    await expect(migrate(database.url, [Fails1700000000000])).rejects.toThrow('it does not work');
    await migrate(database.url, MIGRATIONS);
    expect(await structure()).not.toEqual([]);
  });

  it('make no table of the sandbox where there is none', async () => {
    await migrate(database.url, MIGRATIONS);
    expect(await query(database.url, `SELECT 1 FROM pg_namespace WHERE nspname = 'sandbox'`)).toEqual([]);
  });

  it('stand in the order of their numbers', () => {
    const numbersOf = (all: readonly { readonly name: string }[]) =>
      all.map(({ name }) => Number(/\d{13}$/.exec(name)?.[0]));
    const numbers = numbersOf(MIGRATIONS);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(new Set(numbersOf(MIGRATIONS_WITH_SANDBOX)).size).toBe(MIGRATIONS_WITH_SANDBOX.length);
  });
});
