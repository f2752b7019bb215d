import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notices and to whom each has gone; addresses only as fingerprints. */
export class CreateNotices1764000800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA notices;
      CREATE TABLE notices.notice (
        id               uuid        PRIMARY KEY,
        kind             text        NOT NULL,
        link_id          uuid        NOT NULL,
        account_id       text        NOT NULL,
        objection_sha256 bytea       NOT NULL UNIQUE,
        happened_at      timestamptz NOT NULL,
        objected_at      timestamptz
      );
      CREATE INDEX notice_by_time ON notices.notice (happened_at);
      CREATE TABLE notices.delivery (
        notice_id   uuid        NOT NULL REFERENCES notices.notice (id) ON DELETE CASCADE,
        address_key bytea       NOT NULL,
        sent_at     timestamptz NOT NULL,
        PRIMARY KEY (notice_id, address_key)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA notices CASCADE');
  }
}
