import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls of the API under their Idempotency-Key: digests of key and request, and the answer sealed. */
export class CreateApi1764001900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA api;
      CREATE TABLE api.call (
        client_id     text        NOT NULL,
        key_sha256    bytea       NOT NULL CHECK (octet_length(key_sha256) = 32),
        request_key   bytea       NOT NULL CHECK (octet_length(request_key) = 32),
        lease         uuid        NOT NULL,
        began_at      timestamptz NOT NULL,
        sealed_answer bytea,
        PRIMARY KEY (client_id, key_sha256)
      );
      CREATE INDEX call_by_age ON api.call (began_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA api CASCADE');
  }
}
