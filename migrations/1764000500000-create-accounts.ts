import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The last facts known of each account; names and addresses only sealed. */
export class CreateAccounts1764000500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA accounts;
      CREATE TABLE accounts.account (
        id           text        PRIMARY KEY CHECK (id ~ '^[0-9]{10}$'),
        kind         text        NOT NULL CHECK (kind IN ('student', 'staff')),
        standing     text        NOT NULL CHECK (standing IN ('current', 'left')),
        left_at      timestamptz,
        person_id    text        NOT NULL,
        privileged   boolean     NOT NULL,
        language     text        NOT NULL CHECK (language IN ('ja', 'en')),
        sealed_facts bytea       NOT NULL,
        as_of        timestamptz NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA accounts CASCADE');
  }
}
