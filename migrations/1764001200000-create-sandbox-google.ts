import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The pretend Google; run only where the sandbox is on. */
export class CreateSandboxGoogle1764001200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sandbox.google_user (
        account_id    text    PRIMARY KEY REFERENCES sandbox.account ON DELETE CASCADE,
        suspended     boolean NOT NULL,
        org_unit      text    NOT NULL,
        -- None while somebody has only ever signed in by the university's single sign-on.
        password_hash text,
        must_change   boolean NOT NULL DEFAULT false
      );

      CREATE TABLE sandbox.google_session (
        token_hash bytea       PRIMARY KEY,
        account_id text        NOT NULL REFERENCES sandbox.google_user ON DELETE CASCADE,
        -- Whether a new password must be chosen before anything is shown.
        must_change boolean    NOT NULL,
        began_at   timestamptz NOT NULL
      );

      -- Programs that somebody let in, and passwords made for programs.
      CREATE TABLE sandbox.google_token (
        account_id text NOT NULL REFERENCES sandbox.google_user ON DELETE CASCADE,
        client_id  text NOT NULL,
        PRIMARY KEY (account_id, client_id)
      );
      CREATE TABLE sandbox.google_app_password (
        account_id text    NOT NULL REFERENCES sandbox.google_user ON DELETE CASCADE,
        code_id    integer NOT NULL,
        PRIMARY KEY (account_id, code_id)
      );

      -- As the university does it: who leaves is suspended, and who comes back is there again.
      CREATE FUNCTION sandbox.follow_standing_in_google() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          UPDATE sandbox.google_user
          SET suspended = NEW.standing = 'left', org_unit = CASE NEW.standing WHEN 'left' THEN '/Left' ELSE '/Members' END
          WHERE account_id = NEW.id;
          RETURN NULL;
        END $$;
      CREATE TRIGGER follow_standing_in_google AFTER UPDATE ON sandbox.account
        FOR EACH ROW WHEN (OLD.standing <> NEW.standing) EXECUTE FUNCTION sandbox.follow_standing_in_google();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER follow_standing_in_google ON sandbox.account;
      DROP FUNCTION sandbox.follow_standing_in_google();
      DROP TABLE sandbox.google_app_password, sandbox.google_token, sandbox.google_session, sandbox.google_user;
    `);
  }
}
