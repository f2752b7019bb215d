import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The append-only record; its head row hands out the numbers and holds the last digest, so the chain has no gap. */
export class CreateAudit1764000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA audit;
      CREATE TABLE audit.record (
        seq      bigint PRIMARY KEY,
        event_id uuid   NOT NULL UNIQUE,
        type     text   NOT NULL,
        at       text   NOT NULL,
        by_kind  text   NOT NULL,
        by_id    text   NOT NULL,
        data     text   NOT NULL,
        digest   bytea  NOT NULL CHECK (octet_length(digest) = 32)
      );
      CREATE TABLE audit.head (
        single boolean PRIMARY KEY DEFAULT true CHECK (single),
        seq    bigint  NOT NULL,
        digest bytea   NOT NULL
      );
      INSERT INTO audit.head (seq, digest) VALUES (0, decode(repeat('00', 32), 'hex'));
      CREATE FUNCTION audit.refuse_change() RETURNS trigger LANGUAGE plpgsql
        AS $$ BEGIN RAISE EXCEPTION 'the audit record is append-only'; END $$;
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON audit.record
        FOR EACH ROW EXECUTE FUNCTION audit.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA audit CASCADE');
  }
}
