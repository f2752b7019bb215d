import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts tell their faculty and when they will end, for the desk's figures and for who may see whom. */
export class KeepFacultyAndEnd1764001400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE accounts.account ADD COLUMN faculty text, ADD COLUMN ends_at timestamptz`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE accounts.account DROP COLUMN faculty, DROP COLUMN ends_at`);
  }
}
