import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The pretend university, its phones and its mailbox; run only where the sandbox is on. */
export class CreateSandbox1764000900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA sandbox;

      CREATE TABLE sandbox.setting (
        key   text PRIMARY KEY,
        value text NOT NULL
      );

      CREATE TABLE sandbox.account (
        id         text        PRIMARY KEY CHECK (id ~ '^[0-9]{10}$'),
        person_id  text        NOT NULL,
        kind       text        NOT NULL CHECK (kind IN ('student', 'staff')),
        standing   text        NOT NULL CHECK (standing IN ('current', 'left')),
        left_at    timestamptz CHECK ((left_at IS NOT NULL) = (standing = 'left')),
        names      text[]      NOT NULL,
        addresses  text[]      NOT NULL,
        language   text        NOT NULL CHECK (language IN ('ja', 'en')),
        faculty    text        NOT NULL,
        roles      text[]      NOT NULL,
        privileged boolean     NOT NULL,
        merged_into text       REFERENCES sandbox.account ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
        changed_seq bigint     NOT NULL
      );
      CREATE SEQUENCE sandbox.change;
      CREATE INDEX account_by_change ON sandbox.account (changed_seq);
      -- One writer at a time up to its commit, so that no reader of the feed passes over a number that commits late.
      CREATE FUNCTION sandbox.number_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          PERFORM pg_advisory_xact_lock(4713);
          NEW.changed_seq := nextval('sandbox.change');
          RETURN NEW;
        END $$;
      CREATE TRIGGER number_change BEFORE INSERT OR UPDATE ON sandbox.account
        FOR EACH ROW EXECUTE FUNCTION sandbox.number_change();

      CREATE TABLE sandbox.credential (
        account_id          text        PRIMARY KEY REFERENCES sandbox.account ON DELETE CASCADE,
        password_hash       text        NOT NULL,
        password_changed_at timestamptz NOT NULL,
        must_change         boolean     NOT NULL DEFAULT false,
        sessions_revoked_at timestamptz,
        attempts            integer     NOT NULL DEFAULT 0,
        attempted_at        timestamptz
      );

      CREATE TABLE sandbox.access_pass (
        account_id text        PRIMARY KEY REFERENCES sandbox.account ON DELETE CASCADE,
        code_hash  bytea       NOT NULL,
        issued_at  timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at    timestamptz
      );

      -- A secret lies on the phone from the beginning and for ever; the university takes its codes while it is registered and not removed.
      CREATE TABLE sandbox.method (
        id            uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
        account_id    text        NOT NULL REFERENCES sandbox.account ON DELETE CASCADE,
        secret        bytea       NOT NULL,
        created_at    timestamptz NOT NULL,
        registered_at timestamptz,
        removed_at    timestamptz
      );
      CREATE INDEX methods_of_account ON sandbox.method (account_id);

      CREATE TABLE sandbox.used_code (
        method_id uuid   NOT NULL REFERENCES sandbox.method ON DELETE CASCADE,
        step      bigint NOT NULL,
        PRIMARY KEY (method_id, step)
      );

      CREATE TABLE sandbox.sign_in (
        key_hash   bytea       PRIMARY KEY,
        account_id text        NOT NULL REFERENCES sandbox.account ON DELETE CASCADE,
        stage      text        NOT NULL CHECK (stage IN ('code', 'new-password')),
        began_at   timestamptz NOT NULL
      );

      CREATE TABLE sandbox.session (
        token_hash   bytea       PRIMARY KEY,
        account_id   text        NOT NULL REFERENCES sandbox.account ON DELETE CASCADE,
        methods      text[]      NOT NULL,
        signed_in_at timestamptz NOT NULL,
        auth_time    timestamptz NOT NULL
      );

      CREATE TABLE sandbox.mail (
        id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        recipient   text        NOT NULL,
        subject     text        NOT NULL,
        text        text        NOT NULL,
        html        text,
        links       text[]      NOT NULL,
        received_at timestamptz NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA sandbox CASCADE');
  }
}
