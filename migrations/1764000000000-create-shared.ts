import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The one clock: the database's, plus the shift that a sandbox may set; production refuses to start with a shift. */
export class CreateShared1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA shared;
      CREATE TABLE shared.clock_shift (
        single boolean PRIMARY KEY DEFAULT true CHECK (single),
        shift interval NOT NULL
      );
      INSERT INTO shared.clock_shift (shift) VALUES ('0');
      CREATE FUNCTION shared.now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT now() + (SELECT shift FROM shared.clock_shift) $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA shared CASCADE');
  }
}
