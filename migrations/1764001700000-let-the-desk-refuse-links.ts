import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A held link may end because the desk refused it; and held ones are found in the order in which they wait. */
export class LetTheDeskRefuseLinks1764001700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE linking.link
        DROP CONSTRAINT link_end_reason_check,
        ADD CONSTRAINT link_end_reason_check
          CHECK (end_reason IN ('unlinked', 'superseded', 'replaced', 'merged', 'erased', 'refused'));
      CREATE INDEX held_link ON linking.link (held_at, id) WHERE held_at IS NOT NULL AND ended_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX linking.held_link;
      UPDATE linking.link SET end_reason = 'unlinked' WHERE end_reason = 'refused';
      ALTER TABLE linking.link
        DROP CONSTRAINT link_end_reason_check,
        ADD CONSTRAINT link_end_reason_check
          CHECK (end_reason IN ('unlinked', 'superseded', 'replaced', 'merged', 'erased'));
    `);
  }
}
