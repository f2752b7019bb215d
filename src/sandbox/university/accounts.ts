import type { DataSource } from 'typeorm';
import { UNIVERSITY_MAIL_DOMAIN } from '../seed/persona.js';

/** What the university says of an account. */
export interface Account {
  readonly accountId: string;
  readonly kind: 'student' | 'staff';
  readonly standing: 'current' | 'left';
  readonly leftAt: Date | null;
  /** When the account will end; null where no end is set, and for those who left. */
  readonly endsAt: Date | null;
  readonly names: readonly [string, ...string[]];
  readonly addresses: readonly string[];
  readonly language: 'ja' | 'en';
  readonly personId: string;
  /** The account that this one was merged into. */
  readonly mergedInto: string | null;
  readonly privileged: boolean;
  readonly roles: readonly string[];
  readonly faculty: string;
  /** What its person types to sign in; the ten digits alone are taken, too. */
  readonly signInName: string;
}

/** What may be known of an account's credentials; no secret. */
export interface CredentialState {
  readonly passwordChangedAt: Date;
  readonly mustChangePassword: boolean;
  readonly sessionsRevokedAt: Date | null;
  readonly accessPassIssuedAt: Date | null;
  readonly methods: number;
}

/** An account that changed, as it stands now. */
export interface ChangedAccount extends Account {
  /** Counts up with every change of any account, in the order of commits. */
  readonly changedSeq: string;
  /** A moment after it was read. A change is seen later than it began, so that when it began says nothing. */
  readonly asOf: Date;
}

const COLUMNS = `id AS "accountId", id || '@${UNIVERSITY_MAIL_DOMAIN}' AS "signInName", kind, standing, left_at AS "leftAt", ends_at AS "endsAt", names, addresses, language,
  person_id AS "personId", merged_into AS "mergedInto", privileged, roles, faculty`;

/** The pretend university's accounts. */
export class Accounts {
  constructor(private readonly database: DataSource) {}

  async find(accountId: string): Promise<Account | undefined> {
    const [account] = await this.database.query<Account[]>(`SELECT ${COLUMNS} FROM sandbox.account WHERE id = $1`, [
      accountId,
    ]);
    return account;
  }

  async ofPerson(personId: string): Promise<readonly Account[]> {
    return this.database.query<Account[]>(`SELECT ${COLUMNS} FROM sandbox.account WHERE person_id = $1 ORDER BY id`, [
      personId,
    ]);
  }

  /** What changed after a number, in the order of the changes. */
  async changedAfter(seq: string, limit: number): Promise<readonly ChangedAccount[]> {
    return this.database.query<ChangedAccount[]>(
      `SELECT ${COLUMNS}, changed_seq AS "changedSeq",
              clock_timestamp() + (SELECT shift FROM shared.clock_shift) AS "asOf"
         FROM sandbox.account WHERE changed_seq > $1 ORDER BY changed_seq LIMIT $2`,
      [seq, limit],
    );
  }

  async credentialState(accountId: string): Promise<CredentialState | undefined> {
    const [state] = await this.database.query<CredentialState[]>(
      `SELECT password_changed_at AS "passwordChangedAt", must_change AS "mustChangePassword",
              sessions_revoked_at AS "sessionsRevokedAt",
              (SELECT issued_at FROM sandbox.access_pass p WHERE p.account_id = c.account_id) AS "accessPassIssuedAt",
              (SELECT count(*)::int FROM sandbox.method m
               WHERE m.account_id = c.account_id AND registered_at IS NOT NULL AND removed_at IS NULL) AS methods
       FROM sandbox.credential c WHERE account_id = $1`,
      [accountId],
    );
    return state;
  }
}
