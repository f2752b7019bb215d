import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a mail server refused a notice for good, so that it is not sent again. */
export class NoteRefusedNotices1764003100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE notices.delivery ADD COLUMN refused boolean NOT NULL DEFAULT false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE notices.delivery DROP COLUMN refused');
  }
}
