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
// Its rows refuse to be deleted.
const APPEND_ONLY = 'audit.record';

/** Empties every table of the service, as when a sandbox starts over. Never called without a sandbox. */
export async function emptyService(database: DataSource): Promise<void> {
  await database.transaction(async (tx) => {
    const rows = await tx.query<{ name: string }[]>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
        WHERE schemaname <> ALL($1) AND schemaname || '.' || tablename <> ALL($2)`,
      [KEPT_SCHEMAS, [...KEPT_TABLES, APPEND_ONLY]],
    );
    const tables = rows.map(({ name }) => name);
    await tx.query(`LOCK TABLE ${tables.join(', ')} IN EXCLUSIVE MODE`);
    // Tables of a few rows are emptied so much faster than by TRUNCATE; in one statement their order does not matter.
    const deletions = tables.map((name, n) => `emptied_${n} AS (DELETE FROM ${name})`);
    await tx.query(`WITH ${deletions.join(', ')} SELECT`);
    await tx.query(`TRUNCATE ${APPEND_ONLY}`);
    await tx.query(`INSERT INTO audit.head (seq, digest) VALUES (0, decode(repeat('00', 32), 'hex'))`);
  });
}
