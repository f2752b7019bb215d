import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links; two partial unique indexes decide every race for a card or an account (rule L1). */
export class CreateLinking1764000600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA linking;
      CREATE TABLE linking.link (
        id              uuid        PRIMARY KEY,
        version         integer     NOT NULL,
        card_key        bytea       CHECK (octet_length(card_key) = 32),
        sealed_card     bytea,
        account_id      text        NOT NULL CHECK (account_id ~ '^[0-9]{10}$'),
        proof_id        uuid        UNIQUE,
        purpose         text        NOT NULL DEFAULT 'link' CHECK (purpose = 'link'),
        consent_version text,
        linked_at       timestamptz NOT NULL,
        last_used_at    timestamptz,
        held_at         timestamptz,
        suspended_at    timestamptz,
        ended_at        timestamptz,
        end_reason      text        CHECK (end_reason IN ('unlinked', 'superseded', 'replaced', 'erased')),
        CHECK ((ended_at IS NULL) = (end_reason IS NULL)),
        CONSTRAINT live_links_know_their_card CHECK (ended_at IS NOT NULL OR (card_key IS NOT NULL AND sealed_card IS NOT NULL)),
        CHECK ((proof_id IS NULL) = (consent_version IS NULL)),
        CONSTRAINT proof_spent_for_linking FOREIGN KEY (proof_id, purpose)
          REFERENCES verification.spending (proof_id, purpose)
      );
      CREATE UNIQUE INDEX one_live_link_per_card ON linking.link (card_key) WHERE ended_at IS NULL;
      CREATE UNIQUE INDEX one_live_link_per_account ON linking.link (account_id) WHERE ended_at IS NULL;
      CREATE INDEX link_suspended_at_its_end ON linking.link (card_key, account_id)
        WHERE ended_at IS NOT NULL AND suspended_at IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA linking CASCADE');
  }
}
