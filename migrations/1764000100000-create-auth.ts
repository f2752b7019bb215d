import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sign-ins under way, sessions of browsers, and limits of tries. The row of a sign-in is deleted by the one callback
 * that may use it, so that neither its nonce nor its verifier, which are sealed, outlives it.
 */
export class CreateAuth1764000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA auth;
      CREATE TABLE auth.oidc_transaction (
        state_sha256   bytea       PRIMARY KEY CHECK (octet_length(state_sha256) = 32),
        provider       text        NOT NULL CHECK (provider IN ('card', 'account')),
        browser_sha256 bytea       NOT NULL CHECK (octet_length(browser_sha256) = 32),
        sealed_values  bytea       NOT NULL,
        intent         text        NOT NULL CHECK (char_length(intent) BETWEEN 1 AND 40),
        started_at     timestamptz NOT NULL,
        created_at     timestamptz NOT NULL,
        expires_at     timestamptz NOT NULL
      );
      COMMENT ON COLUMN auth.oidc_transaction.started_at
        IS 'true time, to be compared with the times of providers, whose clocks no sandbox moves';
      CREATE INDEX oidc_transaction_by_expiry ON auth.oidc_transaction (expires_at);

      CREATE TABLE auth.browser_session (
        id_sha256    bytea       PRIMARY KEY CHECK (octet_length(id_sha256) = 32),
        kind         text        NOT NULL CHECK (kind IN ('account', 'operator')),
        account_id   text        NOT NULL,
        mfa          boolean     NOT NULL,
        signed_in_at timestamptz NOT NULL,
        created_at   timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        expires_at   timestamptz NOT NULL,
        revoked_at   timestamptz
      );
      CREATE INDEX browser_session_by_account ON auth.browser_session (account_id) WHERE revoked_at IS NULL;
      CREATE INDEX browser_session_by_expiry ON auth.browser_session (expires_at);

      CREATE TABLE auth.rate_limit (
        key    varchar(255) PRIMARY KEY,
        points integer      NOT NULL DEFAULT 0,
        expire bigint
      );
      CREATE INDEX rate_limit_by_expiry ON auth.rate_limit (expire);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA auth CASCADE');
  }
}
