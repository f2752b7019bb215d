import type { DataSource } from 'typeorm';

/** Accounts of a faculty that stand in the database as if the service had known them for long. */
export interface SeededGroup {
  readonly faculty: string | null;
  readonly kind: 'student' | 'staff';
  readonly accounts: number;
  readonly linked: number;
  /** How many of those without a link end in a month. */
  readonly leaving?: number;
}

/** Writes rows straight into tables, many at a time. */
export class SeededFigures {
  private next = 5_000_000_000;

  constructor(private readonly database: DataSource) {}

  /** Adds a group and answers the ids of its accounts, those with a link first. */
  async group({ faculty, kind, accounts, linked, leaving = 0 }: SeededGroup): Promise<readonly string[]> {
    const ids = Array.from({ length: accounts }, () => String((this.next += 1)));
    await this.database.query(
      `INSERT INTO accounts.account (id, kind, standing, person_id, privileged, language, sealed_facts, as_of, faculty, ends_at)
       SELECT id, $2, 'current', id, false, 'ja', '\\x00', shared.now(), $3,
              CASE WHEN place > $4 AND place <= $4 + $5 THEN shared.now() + interval '30 days' END
         FROM unnest($1::text[]) WITH ORDINALITY AS given (id, place)`,
      [ids, kind, faculty, linked, leaving],
    );
    await this.links(ids.slice(0, linked));
    return ids;
  }

  private async links(ids: readonly string[]): Promise<void> {
    await this.database.query(
      `INSERT INTO linking.link (id, version, card_key, sealed_card, account_id, person_id, linked_at)
       SELECT gen_random_uuid(), 1, sha256(id::bytea), '\\x00', id, id, shared.now() - interval '1 year' FROM unnest($1::text[]) AS id`,
      [ids],
    );
  }

  /** Lets links be held or suspended. */
  async stop(ids: readonly string[], how: 'held' | 'suspended'): Promise<void> {
    const columns = how === 'held' ? `held_at = shared.now(), held_because = 'names'` : `suspended_at = shared.now()`;
    await this.database.query(`UPDATE linking.link SET ${columns} WHERE account_id = ANY($1)`, [ids]);
  }

  /** Adds a record to the audit for each account, so many days ago; for none in particular where the id is empty. */
  async events(type: string, ids: readonly string[], daysAgo: number, more: object = {}): Promise<void> {
    await this.database.query(
      `INSERT INTO audit.record (seq, event_id, type, at, by_kind, by_id, data, digest)
       SELECT (SELECT greatest(1000000000, max(seq)) FROM audit.record) + place, gen_random_uuid(), $2,
              to_char(shared.now() AT TIME ZONE 'UTC' - make_interval(days => $3), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
              'service', 'service', ($4::jsonb || jsonb_strip_nulls(jsonb_build_object('accountId', nullif(id, ''))))::text, sha256('')
         FROM unnest($1::text[]) WITH ORDINALITY AS given (id, place)`,
      [ids, type, daysAgo, JSON.stringify({ type, ...more })],
    );
  }

  /** Adds a case for the link of each account, asked for a week ago. */
  async cases(ids: readonly string[], stage: string, guard: string, minutes: number): Promise<void> {
    await this.database.query(
      `WITH given AS (
         SELECT gen_random_uuid() AS proof, link.id AS link, account_id, shared.now() - interval '7 days' AS at
           FROM linking.link WHERE account_id = ANY($1)
       ), spent AS (
         INSERT INTO verification.spending SELECT proof, 'recover', at FROM given
       )
       INSERT INTO recovery."case" (id, version, proof_id, link_id, account_id, plan, phone_lost, step, stage, attempts,
                                    requested_at, started_at, ended_at, guard, due_at)
       SELECT gen_random_uuid(), 1, proof, link, account_id, 'password', false, 'password', $2, 1, at, at,
              CASE $2 WHEN 'issued' THEN at + make_interval(mins => $4) END, $3,
              CASE $3 WHEN 'wait' THEN shared.now() + interval '1 hour' END
         FROM given`,
      [ids, stage, guard, minutes],
    );
  }
}
