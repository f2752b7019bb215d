import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The desk: codes that people read out, who looked at whom, acts with their reasons, objections; and the way to a person's records. */
export class CreateDesk1764001600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX record_of_account ON audit.record ((data::jsonb->>'accountId'), seq);
      CREATE INDEX record_by_operator ON audit.record (seq) WHERE by_kind = 'operator';
      CREATE SCHEMA desk;
      CREATE TABLE desk.code (
        account_id text        PRIMARY KEY,
        code_key   bytea       NOT NULL CONSTRAINT one_person_per_code UNIQUE,
        expires_at timestamptz NOT NULL
      );
      CREATE TABLE desk.look (
        operator_id text        NOT NULL,
        account_id  text        NOT NULL,
        looked_at   timestamptz NOT NULL,
        PRIMARY KEY (operator_id, account_id)
      );
      CREATE TABLE desk.act (
        id            uuid        PRIMARY KEY,
        version       integer     NOT NULL,
        kind          text        NOT NULL CHECK (kind IN ('suspend', 'restore', 'release', 'refuse')),
        link_id       uuid        NOT NULL,
        account_id    text        NOT NULL,
        sealed_reason bytea       NOT NULL,
        takes_two     boolean     NOT NULL,
        stage         text        NOT NULL CHECK (stage IN ('proposed', 'confirmed', 'done', 'dropped')),
        proposed_by   text        NOT NULL,
        proposed_at   timestamptz NOT NULL,
        confirmed_by  text,
        ended_at      timestamptz,
        CONSTRAINT two_people_act CHECK (NOT takes_two OR confirmed_by IS DISTINCT FROM proposed_by),
        CHECK (stage NOT IN ('confirmed', 'done') OR confirmed_by IS NOT NULL)
      );
      CREATE UNIQUE INDEX one_open_act ON desk.act (link_id, kind) WHERE stage IN ('proposed', 'confirmed');
      CREATE INDEX act_of_account ON desk.act (account_id);
      CREATE TABLE desk.objection (
        -- Of the notice.
        id            uuid        PRIMARY KEY,
        account_id    text        NOT NULL,
        link_id       uuid,
        rescue_id     uuid,
        raised_at     timestamptz NOT NULL,
        closed_at     timestamptz,
        closed_by     text,
        sealed_reason bytea,
        CHECK ((closed_at IS NULL) = (closed_by IS NULL))
      );
      CREATE INDEX open_objection ON desk.objection (raised_at, id) WHERE closed_at IS NULL;
      CREATE TABLE desk.handled_effect (
        id            uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
        job_id        uuid        NOT NULL,
        how           text        NOT NULL CHECK (how IN ('retried', 'settled')),
        handled_by    text        NOT NULL,
        handled_at    timestamptz NOT NULL,
        sealed_reason bytea       NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP SCHEMA desk CASCADE;
      DROP INDEX audit.record_of_account, audit.record_by_operator;
    `);
  }
}
