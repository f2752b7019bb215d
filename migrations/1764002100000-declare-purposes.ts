import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Purposes become rows that each context's own migration adds, instead of a list that every new context would have to
 * alter. A purpose that nobody declared is still refused, and none can be declared by two.
 */
export class DeclarePurposes1764002100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE verification.purpose (name text PRIMARY KEY CHECK (name ~ '^[a-z][a-z0-9-]*$'));
      INSERT INTO verification.purpose (name)
        SELECT listed[1] FROM pg_constraint, regexp_matches(pg_get_constraintdef(oid), '''([^'']+)''::text', 'g') AS listed
         WHERE conrelid = 'verification.spending'::regclass AND conname = 'spending_purpose_check';
      ALTER TABLE verification.spending
        DROP CONSTRAINT spending_purpose_check,
        ADD CONSTRAINT spent_for_a_declared_purpose FOREIGN KEY (purpose) REFERENCES verification.purpose (name);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE verification.spending DROP CONSTRAINT spent_for_a_declared_purpose;
      DO $$ BEGIN
        EXECUTE (SELECT format('ALTER TABLE verification.spending ADD CONSTRAINT spending_purpose_check CHECK (purpose IN (%s))',
                   string_agg(quote_literal(name), ', ' ORDER BY name)) FROM verification.purpose);
      END $$;
      DROP TABLE verification.purpose;
    `);
  }
}
