import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tries at codes are kept by when they were made, since a case stays open for days and its tries count for one. */
export class DateCodeTries1764001100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Of those from before nobody knows the time; they count from the last moment at which they can have been made.
    await runner.query(`
      ALTER TABLE recovery."case" ADD COLUMN code_tried_at timestamptz[] NOT NULL DEFAULT '{}';
      UPDATE recovery."case"
        SET code_tried_at = array_fill(least(requested_at + interval '72 hours', shared.now()), ARRAY[code_tries])
        WHERE code_tries > 0;
      ALTER TABLE recovery."case" DROP COLUMN code_tries;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE recovery."case" ADD COLUMN code_tries integer NOT NULL DEFAULT 0;
      UPDATE recovery."case" SET code_tries = cardinality(code_tried_at);
      ALTER TABLE recovery."case" DROP COLUMN code_tried_at;
    `);
  }
}
