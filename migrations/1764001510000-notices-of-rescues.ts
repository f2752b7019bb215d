import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A notice may be about an application for cloud data, which need not rest on a link. */
export class NoticesOfRescues1764001510000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE notices.notice
        ADD COLUMN rescue_id uuid,
        ALTER COLUMN link_id DROP NOT NULL,
        ADD CONSTRAINT notice_is_about_something CHECK (link_id IS NOT NULL OR rescue_id IS NOT NULL);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM notices.notice WHERE link_id IS NULL;
      ALTER TABLE notices.notice DROP COLUMN rescue_id, ALTER COLUMN link_id SET NOT NULL;
    `);
  }
}
