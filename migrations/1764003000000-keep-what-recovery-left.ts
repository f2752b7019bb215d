import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases keep why they failed and which passwords nobody has to change; what was to follow a credential and did not is kept until it did. */
export class KeepWhatRecoveryLeft1764003000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE recovery."case"
        ADD COLUMN failure     text,
        ADD COLUMN unforced_at timestamptz;
      CREATE INDEX case_with_unforced_password ON recovery."case" (unforced_at) WHERE unforced_at IS NOT NULL;
      CREATE INDEX case_being_carried_out ON recovery."case" (started_at) WHERE stage = 'executing';
      CREATE TABLE recovery.leftover (
        case_id    uuid        NOT NULL REFERENCES recovery."case" (id) ON DELETE CASCADE,
        step       text        NOT NULL CHECK (step IN ('access-pass', 'password')),
        link_id    uuid        NOT NULL,
        account_id text        NOT NULL,
        pass       boolean     NOT NULL,
        methods    jsonb       NOT NULL,
        sessions   boolean     NOT NULL,
        since      timestamptz NOT NULL,
        PRIMARY KEY (case_id, step)
      );
      CREATE INDEX leftover_of_link ON recovery.leftover (link_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE recovery.leftover;
      DROP INDEX recovery.case_with_unforced_password, recovery.case_being_carried_out;
      ALTER TABLE recovery."case" DROP COLUMN failure, DROP COLUMN unforced_at;
    `);
  }
}
