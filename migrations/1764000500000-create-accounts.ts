import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The last facts known of each account, names and addresses only sealed; and up to where the directory's changes were taken. */
export class CreateAccounts1764000500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA accounts;
      CREATE TABLE accounts.account (
        id           text        PRIMARY KEY CHECK (id ~ '^[0-9]{10}$'),
        kind         text        NOT NULL CHECK (kind IN ('student', 'staff')),
        standing     text        NOT NULL CHECK (standing IN ('current', 'left')),
        left_at      timestamptz,
        merged_into  text,
        person_id    text        NOT NULL,
        privileged   boolean     NOT NULL,
        language     text        NOT NULL CHECK (language IN ('ja', 'en')),
        sealed_facts bytea       NOT NULL,
        as_of        timestamptz NOT NULL
      );
      CREATE INDEX account_that_left ON accounts.account (id, left_at) WHERE standing = 'left';
      CREATE TABLE accounts.feed (
        single boolean PRIMARY KEY DEFAULT true CHECK (single),
        cursor text    NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA accounts CASCADE');
  }
}
