import type { DataSource } from 'typeorm';

/** What the university says of an account. */
export interface Account {
  readonly accountId: string;
  readonly kind: 'student' | 'staff';
  readonly standing: 'current' | 'left';
  readonly leftAt: Date | null;
  readonly names: readonly [string, ...string[]];
  readonly addresses: readonly string[];
  readonly language: 'ja' | 'en';
  readonly personId: string;
  readonly privileged: boolean;
  readonly roles: readonly string[];
  readonly faculty: string;
}

/** What may be known of an account's credentials; no secret. */
export interface CredentialState {
  readonly passwordChangedAt: Date;
  readonly mustChangePassword: boolean;
  readonly sessionsRevokedAt: Date | null;
  readonly accessPassIssuedAt: Date | null;
  readonly methods: number;
}

/** The pretend university's accounts. */
export class Accounts {
  constructor(private readonly database: DataSource) {}

  async find(accountId: string): Promise<Account | undefined> {
    const [account] = await this.database.query<Account[]>(
      `SELECT id AS "accountId", kind, standing, left_at AS "leftAt", names, addresses, language,
              person_id AS "personId", privileged, roles, faculty
       FROM sandbox.account WHERE id = $1`,
      [accountId],
    );
    return account;
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
