import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links; partial unique indexes decide every race for a card, an account or a person (rules L1, L2). */
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
        person_id       text,
        proof_id        uuid        UNIQUE,
        purpose         text        NOT NULL DEFAULT 'link' CHECK (purpose = 'link'),
        consent_version text,
        linked_at       timestamptz NOT NULL,
        usable_from     timestamptz,
        last_used_at    timestamptz,
        held_at         timestamptz,
        held_because    text        CHECK (held_because IN ('names', 'suspension')),
        suspended_at    timestamptz,
        ended_at        timestamptz,
        end_reason      text        CHECK (end_reason IN ('unlinked', 'superseded', 'replaced', 'merged', 'erased')),
        successor_id    uuid        REFERENCES linking.link (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
        CHECK ((ended_at IS NULL) = (end_reason IS NULL)),
        CHECK ((held_at IS NULL) = (held_because IS NULL)),
        CONSTRAINT live_links_know_their_card CHECK (ended_at IS NOT NULL OR (card_key IS NOT NULL AND sealed_card IS NOT NULL)),
        CHECK (proof_id IS NULL OR consent_version IS NOT NULL),
        CONSTRAINT proof_spent_for_linking FOREIGN KEY (proof_id, purpose)
          REFERENCES verification.spending (proof_id, purpose)
      );
      CREATE UNIQUE INDEX one_live_link_per_card ON linking.link (card_key) WHERE ended_at IS NULL;
      CREATE UNIQUE INDEX one_live_link_per_account ON linking.link (account_id) WHERE ended_at IS NULL;
      CREATE UNIQUE INDEX one_live_link_per_person ON linking.link (person_id) WHERE ended_at IS NULL;
      CREATE INDEX link_suspended_at_its_end ON linking.link (account_id)
        WHERE ended_at IS NOT NULL AND suspended_at IS NOT NULL;
      CREATE INDEX link_of_account ON linking.link (account_id);
      CREATE TABLE linking.link_use (
        link_id uuid        NOT NULL REFERENCES linking.link (id) ON DELETE CASCADE,
        used_at timestamptz NOT NULL,
        use     text        NOT NULL CHECK (use ~ '^[a-z-]+[.][a-z-]+$')
      );
      CREATE INDEX use_of_link ON linking.link_use (link_id, used_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA linking CASCADE');
  }
}
