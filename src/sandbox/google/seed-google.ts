import type { EntityManager } from 'typeorm';
import { ORG_UNITS } from './google-tenant.js';

// Each had a mail program, and a password for an old one.
const MAIL_PROGRAM = '406964657835.apps.googleusercontent.example';
const OLD_PROGRAM = 1;

/** Gives every account of the university what it has at the pretend Google. Those who left are suspended. */
export async function seedGoogle(within: EntityManager): Promise<void> {
  await within.query(
    `INSERT INTO sandbox.google_user (account_id, suspended, org_unit)
     SELECT id, standing = 'left', CASE standing WHEN 'left' THEN $1 ELSE $2 END FROM sandbox.account`,
    [ORG_UNITS.left, ORG_UNITS.members],
  );
  await within.query('INSERT INTO sandbox.google_token (account_id, client_id) SELECT id, $1 FROM sandbox.account', [
    MAIL_PROGRAM,
  ]);
  await within.query(
    'INSERT INTO sandbox.google_app_password (account_id, code_id) SELECT id, $1::integer FROM sandbox.account',
    [OLD_PROGRAM],
  );
}
