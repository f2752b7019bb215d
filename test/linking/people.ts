import type { ServiceUnderTest } from '../support/service-under-test.js';

/** The accounts of one run: a student and a staff account of one person, and a student account of another one. */
export interface People {
  readonly student: string;
  readonly staff: string;
  readonly stranger: string;
}

const NAME = '山田 花子';

/** Lets the pretend university take on people whom no earlier run has met. */
export async function newPeople({ database }: ServiceUnderTest, run: number): Promise<People> {
  const id = (kind: number) => `9${kind}${String(run).padStart(8, '0')}`;
  const people = { student: id(1), staff: id(2), stranger: id(3) };
  await database.query(
    `WITH taken_on AS (
       INSERT INTO sandbox.account (id, person_id, kind, standing, names, addresses, language, faculty, roles, privileged)
       SELECT id, person_id, kind, 'current', ARRAY[$4], '{}', 'ja', '文学部', '{}', false
         FROM (VALUES ($1, 'p-' || $1, 'student'), ($2, 'p-' || $1, 'staff'), ($3, 'p-' || $3, 'student'))
           AS people (id, person_id, kind)
       RETURNING id)
     INSERT INTO sandbox.credential (account_id, password_hash, password_changed_at) SELECT id, '', now() FROM taken_on`,
    [people.student, people.staff, people.stranger, NAME],
  );
  return people;
}

/** What the university may come to say of an account. */
export const NEWS = {
  leaves: `standing = 'left', left_at = shared.now()`,
  returns: `standing = 'current', left_at = NULL`,
  'is renamed': `names = ARRAY['鈴木 花子']`,
  'is renamed back': `names = ARRAY['${NAME}']`,
  'becomes staff': `kind = 'staff'`,
  'becomes a student': `kind = 'student'`,
} as const;

/** Changes what the university says of an account. */
export async function hear({ database }: ServiceUnderTest, account: string, news: keyof typeof NEWS): Promise<void> {
  await database.query(`UPDATE sandbox.account SET ${NEWS[news]} WHERE id = $1`, [account]);
}

/** Makes two people one, as when a registry finds that it knew somebody twice. */
export async function unite({ database }: ServiceUnderTest, { student, stranger }: People): Promise<void> {
  await database.query(`UPDATE sandbox.account SET person_id = 'p-' || $1 WHERE id = $2`, [student, stranger]);
}
