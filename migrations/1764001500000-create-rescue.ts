import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Applications for cloud data. A partial unique index lets one of each account and service be under way or have come to
 * access; no column could hold what opens access, and what people wrote is only sealed.
 */
export class CreateRescue1764001500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE verification.spending
        DROP CONSTRAINT spending_purpose_check,
        ADD CONSTRAINT spending_purpose_check CHECK (purpose IN ('link', 'unlink', 'recover', 'rescue'));
      CREATE SCHEMA rescue;
      CREATE TABLE rescue.rescue (
        id               uuid        PRIMARY KEY,
        version          integer     NOT NULL,
        service          text        NOT NULL CHECK (service IN ('google-workspace', 'onedrive')),
        account_id       text        NOT NULL CHECK (account_id ~ '^[0-9]{10}$'),
        link_id          uuid,
        language         text        NOT NULL CHECK (language IN ('ja', 'en')),
        sealed_words     bytea       NOT NULL,
        stage            text        NOT NULL CHECK (stage IN ('unproved', 'requested', 'asked', 'approved', 'opening',
                                       'open', 'closing', 'closed', 'declined', 'withdrawn', 'cancelled')),
        begun_at         timestamptz NOT NULL,
        code_key         bytea,
        code_sent_at     timestamptz,
        codes_sent       integer     NOT NULL,
        code_tries       integer     NOT NULL,
        contact_proved_at timestamptz,
        check_recorded_by text,
        check_recorded_at timestamptz,
        check_confirmed_by text,
        check_confirmed_at timestamptz,
        requested_at     timestamptz,
        proposed_approval boolean,
        proposed_at      timestamptz,
        proposed_by      text,
        approved         boolean,
        decided_at       timestamptz,
        decided_by       text,
        opening_at       timestamptz,
        openings         integer     NOT NULL,
        opened_at        timestamptz,
        until            timestamptz,
        ending_told_at   timestamptz,
        closings         integer     NOT NULL,
        close_at         timestamptz,
        to_forget        boolean     NOT NULL,
        ended_at         timestamptz,
        CHECK ((code_key IS NULL) = (code_sent_at IS NULL)),
        CONSTRAINT by_card_or_by_office CHECK ((link_id IS NULL) = (check_recorded_by IS NOT NULL)),
        CONSTRAINT two_people_check CHECK (check_confirmed_by IS DISTINCT FROM check_recorded_by OR check_recorded_by IS NULL),
        CONSTRAINT two_people_decide CHECK (proposed_by IS NULL OR decided_by IS DISTINCT FROM proposed_by),
        CONSTRAINT desk_sees_proved_contacts CHECK (requested_at IS NULL OR contact_proved_at IS NOT NULL),
        CONSTRAINT access_was_approved CHECK (until IS NULL OR approved),
        CONSTRAINT access_has_an_end CHECK (stage NOT IN ('opening', 'open', 'closing') OR until IS NOT NULL)
      );
      CREATE UNIQUE INDEX one_rescue_per_account_and_service ON rescue.rescue (account_id, service)
        WHERE stage NOT IN ('declined', 'withdrawn', 'cancelled');
      CREATE INDEX rescue_of_link ON rescue.rescue (link_id);
      CREATE INDEX rescue_to_close ON rescue.rescue (close_at) WHERE close_at IS NOT NULL;
      CREATE INDEX rescue_by_request ON rescue.rescue (requested_at, id) WHERE requested_at IS NOT NULL;
      CREATE TABLE rescue.opening (
        proof_id  uuid        PRIMARY KEY,
        purpose   text        NOT NULL DEFAULT 'rescue' CHECK (purpose = 'rescue'),
        rescue_id uuid        NOT NULL REFERENCES rescue.rescue (id) ON DELETE CASCADE,
        CONSTRAINT proof_spent_for_rescue FOREIGN KEY (proof_id, purpose)
          REFERENCES verification.spending (proof_id, purpose)
      );
      CREATE TABLE rescue.case_link (
        rescue_id    uuid  PRIMARY KEY REFERENCES rescue.rescue (id) ON DELETE CASCADE,
        token_sha256 bytea NOT NULL UNIQUE CHECK (octet_length(token_sha256) = 32)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP SCHEMA rescue CASCADE;
      DELETE FROM verification.spending WHERE purpose = 'rescue';
      ALTER TABLE verification.spending
        DROP CONSTRAINT spending_purpose_check,
        ADD CONSTRAINT spending_purpose_check CHECK (purpose IN ('link', 'unlink', 'recover'));
    `);
  }
}
