import type { DataSource } from 'typeorm';
import { verifyChain } from '../../src/audit/persistence/verify-chain.js';

/** Changes the records behind the trigger's back, as only the database's owner can; gives what a check finds, and takes it back. */
export async function tampering(
  database: DataSource,
  statements: readonly string[],
): Promise<{ readonly faults: readonly string[]; readonly last: number }> {
  const copies = ['record', 'head'];
  for (const table of copies) await database.query(`CREATE TABLE audit.kept_${table} AS TABLE audit.${table}`);
  await database.query('ALTER TABLE audit.record DISABLE TRIGGER ALL');
  try {
    for (const statement of statements) await database.query(statement);
    const { faults } = await verifyChain(database);
    const [{ last }] = await database.query('SELECT max(seq)::int AS last FROM audit.record');
    return { faults, last };
  } finally {
    for (const table of copies) {
      await database.query(`DELETE FROM audit.${table}`);
      await database.query(`INSERT INTO audit.${table} SELECT * FROM audit.kept_${table}`);
      await database.query(`DROP TABLE audit.kept_${table}`);
    }
    await database.query('ALTER TABLE audit.record ENABLE TRIGGER ALL');
  }
}
