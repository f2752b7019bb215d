import type { DataSource } from 'typeorm';
import type { AccountChange } from './account-change.js';

/** What became of a change. */
export type ChangeOutcome = 'changed' | 'account-unknown' | 'bad-mergedInto' | 'bad-standing';

/** The pretend university's office, which decides who belongs to it and under which name. */
export class Registry {
  constructor(private readonly database: DataSource) {}

  /** Changes an account, or says why not: there is none, there is none to merge it into, or who is merged cannot be current. */
  async change(accountId: string, change: AccountChange): Promise<ChangeOutcome> {
    const { kind, names, addresses, language, personId, privileged, mergedInto, endsAt } = change;
    const standing = mergedInto ? 'left' : change.standing;
    if (mergedInto && change.standing === 'current') return 'bad-standing';
    if (mergedInto && !(await this.knows(mergedInto, accountId))) return 'bad-mergedInto';
    const said = [standing, kind, names, addresses, language, personId, privileged, mergedInto];
    const given = [accountId, ...said, endsAt !== undefined, endsAt];
    const [rows] = await this.database.query<[unknown[], number]>(
      `UPDATE sandbox.account SET
         standing = coalesce($2, standing),
         left_at = CASE coalesce($2, standing) WHEN 'left' THEN coalesce(left_at, shared.now()) END,
         ends_at = CASE coalesce($2, standing) WHEN 'current' THEN CASE WHEN $10 THEN $11 ELSE ends_at END END,
         merged_into = CASE coalesce($2, standing) WHEN 'left' THEN coalesce($9, merged_into) END,
         kind = coalesce($3, kind), names = coalesce($4, names), addresses = coalesce($5, addresses),
         language = coalesce($6, language), person_id = coalesce($7, person_id), privileged = coalesce($8, privileged)
       WHERE id = $1 RETURNING id`,
      given.map((value) => value ?? null),
    );
    return rows.length > 0 ? 'changed' : 'account-unknown';
  }

  private async knows(accountId: string, other: string): Promise<boolean> {
    const rows: unknown[] = await this.database.query('SELECT 1 FROM sandbox.account WHERE id = $1 AND id <> $2', [
      accountId,
      other,
    ]);
    return rows.length > 0;
  }
}
