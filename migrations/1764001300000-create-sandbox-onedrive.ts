import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The pretend OneDrive; run only where the sandbox is on. */
export class CreateSandboxOneDrive1764001300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sandbox.onedrive_item (
        id         text   PRIMARY KEY DEFAULT '01' || upper(replace(gen_random_uuid()::text, '-', '')),
        position   bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        account_id text   NOT NULL REFERENCES sandbox.account ON DELETE CASCADE,
        parent_id  text   REFERENCES sandbox.onedrive_item ON DELETE CASCADE,
        name       text   NOT NULL,
        -- A folder has none.
        content    text
      );
      CREATE INDEX onedrive_items_of_account ON sandbox.onedrive_item (account_id, position);
      CREATE INDEX onedrive_items_in_folder ON sandbox.onedrive_item (parent_id);

      -- Whom the tenant knows from outside, in small letters.
      CREATE TABLE sandbox.onedrive_guest (
        email text PRIMARY KEY
      );

      CREATE TABLE sandbox.onedrive_permission (
        item_id    text        NOT NULL REFERENCES sandbox.onedrive_item ON DELETE CASCADE,
        email      text        NOT NULL,
        role       text        NOT NULL CHECK (role IN ('read', 'write')),
        expires_at timestamptz,
        PRIMARY KEY (item_id, email)
      );

      -- Somebody who was mailed a code and, with a token, has typed it.
      CREATE TABLE sandbox.onedrive_visit (
        id         uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
        email      text        NOT NULL,
        code_hash  bytea       NOT NULL,
        attempts   integer     NOT NULL DEFAULT 0,
        began_at   timestamptz NOT NULL,
        token_hash bytea       UNIQUE
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE sandbox.onedrive_visit, sandbox.onedrive_permission, sandbox.onedrive_guest, sandbox.onedrive_item
    `);
  }
}
