import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases of recovery; no column could hold a credential. */
export class CreateRecovery1764000700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA recovery;
      CREATE TABLE recovery."case" (
        id           uuid        PRIMARY KEY,
        version      integer     NOT NULL,
        proof_id     uuid        NOT NULL UNIQUE,
        purpose      text        NOT NULL DEFAULT 'recover' CHECK (purpose = 'recover'),
        link_id      uuid        NOT NULL REFERENCES linking.link (id) ON DELETE CASCADE,
        account_id   text        NOT NULL,
        plan         text        NOT NULL CHECK (plan IN ('password', 'access-pass')),
        phone_lost   boolean     NOT NULL,
        stage        text        NOT NULL CHECK (stage IN ('executing', 'issued', 'unknown', 'failed', 'cancelled')),
        attempts     integer     NOT NULL CHECK (attempts > 0),
        requested_at timestamptz NOT NULL,
        started_at   timestamptz NOT NULL,
        ended_at     timestamptz,
        forget_at    timestamptz,
        CONSTRAINT proof_spent_for_recovery FOREIGN KEY (proof_id, purpose)
          REFERENCES verification.spending (proof_id, purpose)
      );
      CREATE INDEX case_of_link ON recovery."case" (link_id);
      CREATE INDEX case_of_account ON recovery."case" (account_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA recovery CASCADE');
  }
}
