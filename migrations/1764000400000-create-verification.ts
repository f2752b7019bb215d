import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A proof is spent by inserting its one row into `spending`: the primary key refuses a second time,
 * and the rows of other contexts point to (proof_id, purpose), so none can use it for another purpose.
 */
export class CreateVerification1764000400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA verification;
      CREATE TABLE verification.proof (
        id           uuid        PRIMARY KEY,
        token_sha256 bytea       NOT NULL UNIQUE CHECK (octet_length(token_sha256) = 32),
        card_key     bytea       NOT NULL CHECK (octet_length(card_key) = 32),
        sealed_card  bytea,
        acr          text,
        proven_at    timestamptz NOT NULL,
        expires_at   timestamptz NOT NULL,
        ended_at     timestamptz,
        CONSTRAINT open_proofs_know_their_card CHECK (ended_at IS NOT NULL OR sealed_card IS NOT NULL)
      );
      CREATE INDEX proof_by_card ON verification.proof (card_key) WHERE ended_at IS NULL;
      CREATE INDEX proof_by_expiry ON verification.proof (expires_at);
      CREATE TABLE verification.spending (
        proof_id uuid        PRIMARY KEY,
        purpose  text        NOT NULL CHECK (purpose IN ('link', 'unlink', 'recover')),
        spent_at timestamptz NOT NULL,
        CONSTRAINT one_purpose_per_proof UNIQUE (proof_id, purpose)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA verification CASCADE');
  }
}
