import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { hashPassword } from '../university/credentials/password-hash.js';
import { SECRET_BYTES } from '../university/credentials/totp.js';
import { type Persona, firstPasswordOf } from './persona.js';
import { PERSONAS } from './personas.js';

/** Puts the pretend university back to its first day; keys and other kept values stay. */
export async function seedUniversity(within: EntityManager): Promise<void> {
  await within.query('DELETE FROM sandbox.mail');
  // Credentials, methods, passes and sessions go with their accounts.
  await within.query('DELETE FROM sandbox.account');
  const hashes = await firstHashes();
  for (const [n, persona] of PERSONAS.entries()) await insert(within, persona, String(hashes[n]));
}

let hashed: Promise<readonly string[]> | undefined;

/** Of everybody's first password; hashed once by a process, since they are the same after every reset, and public. */
function firstHashes(): Promise<readonly string[]> {
  hashed ??= Promise.all(PERSONAS.map(({ id }) => hashPassword(firstPasswordOf(id))));
  return hashed;
}

async function insert(within: EntityManager, persona: Persona, passwordHash: string): Promise<void> {
  const { id, personId, kind, leftDaysAgo, endsInDays, names, addresses, language, faculty, roles, privileged } =
    persona;
  await within.query(
    `INSERT INTO sandbox.account (id, person_id, kind, standing, left_at, names, addresses, language, faculty, roles, privileged, ends_at)
     VALUES ($1, $2, $3, $4, shared.now() - make_interval(days => $5), $6, $7, $8, $9, $10, $11,
             shared.now() + make_interval(days => $12))`,
    [
      id,
      personId,
      kind,
      leftDaysAgo === undefined ? 'current' : 'left',
      leftDaysAgo ?? null,
      names,
      addresses,
      language,
      faculty,
      roles,
      privileged,
      endsInDays ?? null,
    ],
  );
  await within.query(
    `INSERT INTO sandbox.credential (account_id, password_hash, password_changed_at)
     VALUES ($1, $2, shared.now() - interval '1 year')`,
    [id, passwordHash],
  );
  await within.query(
    `INSERT INTO sandbox.method (account_id, secret, created_at, registered_at)
     VALUES ($1, $2, shared.now(), shared.now())`,
    [id, randomBytes(SECRET_BYTES)],
  );
}
