import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The pretend Google; run only where the sandbox is on. */
export class CreateSandboxGoogle1764001200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sandbox.google_user (
        account_id    text    PRIMARY KEY REFERENCES sandbox.account ON DELETE CASCADE,
        suspended     boolean NOT NULL,
        unit          text    NOT NULL,
        administers   boolean NOT NULL DEFAULT false,
        password_hash text,
        must_change   boolean NOT NULL DEFAULT false
      );
      CREATE TABLE sandbox.google_session (
        token_hash bytea       PRIMARY KEY,
        account_id text        NOT NULL REFERENCES sandbox.google_user ON DELETE CASCADE,
        began_at   timestamptz NOT NULL
      );
      -- Programs that were let in: with a token of their own, or with an app password.
      CREATE TABLE sandbox.google_program (
        account_id text NOT NULL REFERENCES sandbox.google_user ON DELETE CASCADE,
        kind       text NOT NULL CHECK (kind IN ('tokens', 'asps')),
        id         text NOT NULL,
        PRIMARY KEY (account_id, kind, id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sandbox.google_program, sandbox.google_session, sandbox.google_user');
  }
}
