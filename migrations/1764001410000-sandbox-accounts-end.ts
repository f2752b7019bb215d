import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts of the pretend university may have an end to come. */
export class SandboxAccountsEnd1764001410000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE sandbox.account ADD COLUMN ends_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE sandbox.account DROP COLUMN ends_at');
  }
}
