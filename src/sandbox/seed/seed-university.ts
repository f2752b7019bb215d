import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { hashPassword } from '../university/credentials/password-hash.js';
import { SECRET_BYTES } from '../university/credentials/totp.js';
import { firstPasswordOf } from './persona.js';
import { PERSONAS } from './personas.js';

/** Puts the pretend university back to its first day; keys and other kept values stay. */
export async function seedUniversity(within: EntityManager): Promise<void> {
  await within.query('DELETE FROM sandbox.mail');
  // Credentials, methods, passes and sessions go with their accounts.
  await within.query('DELETE FROM sandbox.account');
  await within.query(INSERT_ACCOUNTS, [JSON.stringify(PERSONAS)]);
  const ids = PERSONAS.map(({ id }) => id);
  await within.query(
    `INSERT INTO sandbox.credential (account_id, password_hash, password_changed_at)
     SELECT id, hash, shared.now() - interval '1 year' FROM unnest($1::text[], $2::text[]) AS first (id, hash)`,
    [ids, await firstHashes()],
  );
  await within.query(
    `INSERT INTO sandbox.method (account_id, secret, created_at, registered_at)
     SELECT id, secret, shared.now(), shared.now() FROM unnest($1::text[], $2::bytea[]) AS first (id, secret)`,
    [ids, ids.map(() => randomBytes(SECRET_BYTES))],
  );
}

let hashed: Promise<readonly string[]> | undefined;

/** Of everybody's first password; hashed once by a process, since they are the same after every reset, and public. */
function firstHashes(): Promise<readonly string[]> {
  hashed ??= Promise.all(PERSONAS.map(({ id }) => hashPassword(firstPasswordOf(id))));
  return hashed;
}

// The columns after AS are those of a Persona.
const INSERT_ACCOUNTS = `
  INSERT INTO sandbox.account (id, person_id, kind, standing, left_at, names, addresses, language, faculty, roles,
                               privileged, ends_at)
  SELECT id, "personId", kind, CASE WHEN "leftDaysAgo" IS NULL THEN 'current' ELSE 'left' END,
         shared.now() - make_interval(days => "leftDaysAgo"), names, addresses, language, faculty, roles,
         privileged, shared.now() + make_interval(days => "endsInDays")
    FROM json_to_recordset($1) AS persona (
      id text, "personId" text, kind text, "leftDaysAgo" integer, "endsInDays" integer, names text[],
      addresses text[], language text, faculty text, roles text[], privileged boolean)`;
