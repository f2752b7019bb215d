import type { DataSource } from 'typeorm';

// What these hold is structure or belongs to the sandbox itself.
const KEPT_SCHEMAS = ['sandbox', 'shared', 'public', 'pg_catalog', 'information_schema'];
const KEPT_TABLES = [
  'provider.signing_key',
  'jobs.version',
  'jobs.queue',
  'jobs.subscription',
  'jobs.schedule',
  'verification.purpose',
];

/** Empties every table of the service, as when a sandbox starts over. Never called without a sandbox. */
export async function emptyService(database: DataSource): Promise<void> {
  await database.transaction(async (tx) => {
    const tables = await tx.query<{ name: string }[]>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
        WHERE schemaname <> ALL($1) AND schemaname || '.' || tablename <> ALL($2)`,
      [KEPT_SCHEMAS, KEPT_TABLES],
    );
    await tx.query(`TRUNCATE ${tables.map(({ name }) => name).join(', ')}`);
    await tx.query(`INSERT INTO audit.head (seq, digest) VALUES (0, decode(repeat('00', 32), 'hex'))`);
  });
}
