import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Statements to registered services, by proofs spent for nothing else; the names of people there, one for each sector;
 * and what people agreed to.
 */
export class CreateAlumni1764002110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO verification.purpose (name) VALUES ('alumni');
      CREATE SCHEMA alumni;
      CREATE TABLE alumni.statement (
        id         uuid        PRIMARY KEY,
        link_id    uuid        NOT NULL,
        account_id text        NOT NULL CHECK (account_id ~ '^[0-9]{10}$'),
        service    text        NOT NULL,
        proof_id   uuid        NOT NULL UNIQUE,
        purpose    text        NOT NULL DEFAULT 'alumni' CHECK (purpose = 'alumni'),
        sealed     bytea       NOT NULL,
        issued_at  timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        CONSTRAINT proof_spent_for_alumni FOREIGN KEY (proof_id, purpose)
          REFERENCES verification.spending (proof_id, purpose)
      );
      CREATE INDEX statement_of_link ON alumni.statement (link_id);
      CREATE INDEX statement_by_expiry ON alumni.statement (expires_at);
      CREATE TABLE alumni.subject (
        sector     text NOT NULL,
        account_id text NOT NULL CHECK (account_id ~ '^[0-9]{10}$'),
        person_id  text,
        subject    text NOT NULL,
        PRIMARY KEY (sector, account_id)
      );
      CREATE INDEX subject_of_person ON alumni.subject (sector, person_id) WHERE person_id IS NOT NULL;
      CREATE TABLE alumni.consent (
        account_id      text        NOT NULL CHECK (account_id ~ '^[0-9]{10}$'),
        service         text        NOT NULL,
        scopes          text[]      NOT NULL,
        first_agreed_at timestamptz NOT NULL,
        last_used_at    timestamptz NOT NULL,
        PRIMARY KEY (account_id, service)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP SCHEMA alumni CASCADE;
      DELETE FROM verification.spending WHERE purpose = 'alumni';
      DELETE FROM verification.purpose WHERE name = 'alumni';
    `);
  }
}
