import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases become plans of steps, with what stands before them; still no column could hold a credential or a code. */
export class CarryOutRecoveryInSteps1764001000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE recovery."case"
        DROP CONSTRAINT case_plan_check,
        DROP CONSTRAINT case_stage_check,
        DROP CONSTRAINT case_attempts_check,
        ADD CONSTRAINT case_plan_check CHECK (plan IN ('password', 'access-pass', 'both')),
        ADD CONSTRAINT case_stage_check
          CHECK (stage IN ('ready', 'executing', 'issued', 'unknown', 'failed', 'cancelled')),
        ADD CONSTRAINT case_attempts_check CHECK (attempts >= 0),
        ADD COLUMN step              text        NOT NULL DEFAULT 'password',
        ADD COLUMN guard             text        NOT NULL DEFAULT 'none' CHECK (guard IN ('none', 'code', 'wait')),
        ADD COLUMN due_at            timestamptz,
        ADD COLUMN due_told_at       timestamptz,
        ADD COLUMN code_key          bytea,
        ADD COLUMN code_sent_at      timestamptz,
        ADD COLUMN codes_sent        integer     NOT NULL DEFAULT 0,
        ADD COLUMN code_tries        integer     NOT NULL DEFAULT 0,
        ADD COLUMN granted_at        timestamptz,
        ADD COLUMN continued_at      timestamptz,
        ADD COLUMN pass_tried_at     timestamptz,
        ADD COLUMN password_tried_at timestamptz,
        ADD CONSTRAINT guarded_as_it_says
          CHECK ((guard = 'wait') = (due_at IS NOT NULL) AND (guard = 'code' OR (code_key IS NULL AND granted_at IS NULL))),
        ADD CONSTRAINT code_key_with_time CHECK ((code_key IS NULL) = (code_sent_at IS NULL));

      UPDATE recovery."case" SET step = plan,
        pass_tried_at     = CASE WHEN plan = 'access-pass' THEN started_at END,
        password_tried_at = CASE WHEN plan = 'password' THEN started_at END;
      -- From now on a later reading carries an unfinished case on; those from before were finished with their reading.
      UPDATE recovery."case" SET stage = 'cancelled', ended_at = coalesce(ended_at, started_at), version = version + 1
        WHERE stage IN ('executing', 'unknown', 'failed');

      ALTER TABLE recovery."case"
        ALTER COLUMN step DROP DEFAULT,
        ALTER COLUMN guard DROP DEFAULT,
        ADD CONSTRAINT step_of_plan CHECK (step IN ('access-pass', 'password') AND (plan = 'both' OR step = plan));
      CREATE UNIQUE INDEX one_open_case_per_link ON recovery."case" (link_id)
        WHERE stage IN ('ready', 'executing', 'unknown', 'failed') OR (stage = 'issued' AND step <> plan AND step = 'access-pass');
      CREATE INDEX case_by_time ON recovery."case" (requested_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX recovery.case_by_time, recovery.one_open_case_per_link;
      DELETE FROM recovery."case" WHERE plan = 'both' OR stage = 'ready' OR attempts = 0;
      ALTER TABLE recovery."case"
        DROP CONSTRAINT step_of_plan, DROP CONSTRAINT code_key_with_time, DROP CONSTRAINT guarded_as_it_says,
        DROP CONSTRAINT case_plan_check, DROP CONSTRAINT case_stage_check, DROP CONSTRAINT case_attempts_check,
        ADD CONSTRAINT case_plan_check CHECK (plan IN ('password', 'access-pass')),
        ADD CONSTRAINT case_stage_check CHECK (stage IN ('executing', 'issued', 'unknown', 'failed', 'cancelled')),
        ADD CONSTRAINT case_attempts_check CHECK (attempts > 0),
        DROP COLUMN step, DROP COLUMN guard, DROP COLUMN due_at, DROP COLUMN due_told_at, DROP COLUMN code_key,
        DROP COLUMN code_sent_at, DROP COLUMN codes_sent, DROP COLUMN code_tries, DROP COLUMN granted_at,
        DROP COLUMN continued_at, DROP COLUMN pass_tried_at, DROP COLUMN password_tried_at;
    `);
  }
}
