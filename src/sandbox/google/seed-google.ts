import type { EntityManager } from 'typeorm';
import { PERSONAS } from '../seed/personas.js';
import { ORG_UNITS } from './google-tenant.js';

// Each had a mail program, and a password for an old one.
const MAIL_PROGRAM = '406964657835.apps.googleusercontent.example';
const OLD_PROGRAM = 1;

/** Puts the pretend Google back to its first day; what was there went with its accounts. Those who left are suspended. */
export async function seedGoogle(within: EntityManager): Promise<void> {
  for (const { id, leftDaysAgo } of PERSONAS) {
    const left = leftDaysAgo !== undefined;
    await within.query('INSERT INTO sandbox.google_user (account_id, suspended, org_unit) VALUES ($1, $2, $3)', [
      id,
      left,
      left ? ORG_UNITS.left : ORG_UNITS.members,
    ]);
    await within.query('INSERT INTO sandbox.google_token (account_id, client_id) VALUES ($1, $2)', [id, MAIL_PROGRAM]);
    await within.query('INSERT INTO sandbox.google_app_password (account_id, code_id) VALUES ($1, $2)', [
      id,
      OLD_PROGRAM,
    ]);
  }
}
