import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What our own OpenID Provider remembers: records by the digest of what names them, sealed, since a payload repeats the
 * code or token; and the keys that it signs with. A sign-in can lead back to a request, whose address is longer.
 */
export class CreateProvider1764002105000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE auth.oidc_transaction
        DROP CONSTRAINT oidc_transaction_intent_check,
        ADD CONSTRAINT oidc_transaction_intent_check CHECK (char_length(intent) BETWEEN 1 AND 100);
      CREATE SCHEMA provider;
      CREATE TABLE provider.record (
        kind        text        NOT NULL,
        id_sha256   bytea       NOT NULL CHECK (octet_length(id_sha256) = 32),
        sealed      bytea       NOT NULL,
        grant_id    text,
        uid_sha256  bytea CHECK (octet_length(uid_sha256) = 32),
        expires_at  timestamptz NOT NULL,
        consumed_at timestamptz,
        PRIMARY KEY (kind, id_sha256)
      );
      CREATE INDEX record_by_grant ON provider.record (grant_id) WHERE grant_id IS NOT NULL;
      CREATE INDEX record_by_uid ON provider.record (kind, uid_sha256) WHERE uid_sha256 IS NOT NULL;
      CREATE INDEX record_by_expiry ON provider.record (expires_at);
      CREATE TABLE provider.signing_key (
        id         text        PRIMARY KEY,
        sealed_jwk bytea       NOT NULL,
        made_at    timestamptz NOT NULL,
        use_from   timestamptz NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP SCHEMA provider CASCADE;
      DELETE FROM auth.oidc_transaction WHERE char_length(intent) > 40;
      ALTER TABLE auth.oidc_transaction
        DROP CONSTRAINT oidc_transaction_intent_check,
        ADD CONSTRAINT oidc_transaction_intent_check CHECK (char_length(intent) BETWEEN 1 AND 40);
    `);
  }
}
