import { DataSource, type MixedList } from 'typeorm';
import { CodedLogger } from './coded-logger.js';

type Migrations = MixedList<string | Function>;

// Any number does, as long as every process of this service takes the same one.
const MIGRATION_LOCK = 4711;

/** Brings the schema to its newest version; many processes may try at once, one does it, the others wait. */
export async function migrate(url: string, migrations: Migrations): Promise<void> {
  const database = new DataSource({
    type: 'postgres',
    url,
    migrations,
    migrationsTransactionMode: 'each',
    migrationsTableName: 'migration',
    synchronize: false,
    logger: new CodedLogger(),
    poolSize: 2,
  });
  await database.initialize();
  const guard = database.createQueryRunner();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await database.runMigrations();
  } finally {
    await guard.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await guard.release();
    await database.destroy();
  }
}
