import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LinkUse } from '../../linking/contract/link-use.js';
import { Statements, type Statement } from '../../provider/statements.js';
import { Vault } from '../../shared/crypto/vault.js';
import type { Actor } from '../../shared/domain/domain-event.js';
import { isUuid } from '../../shared/persistence/is-uuid.js';
import { Store } from '../../shared/persistence/store.js';
import { Proofs } from '../../verification/contract/proofs.js';
import { StatementIssued } from '../contract/events.js';
import type { NewStatement } from './new-statement.js';
import { subjectOf } from './subjects.js';

declare module '../../verification/contract/purpose.js' {
  interface Purposes {
    alumni: true;
  }
}

const PURPOSE = 'alumni.statement';

/** Seconds for which a service can fetch a statement. */
export const STATEMENT_SECONDS = 600;

/** Keeps statements in PostgreSQL until their service has had the time to fetch them. */
@Injectable()
export class PostgresStatements extends Statements {
  constructor(
    private readonly database: DataSource,
    private readonly store: Store,
    private readonly vault: Vault,
    private readonly proofs: Proofs,
    private readonly links: LinkUse,
  ) {
    super();
  }

  /** Spends the proof, uses the link, and remembers the consent, together; throws what those refuse. */
  async issue(statement: NewStatement, by: Actor): Promise<void> {
    const { id, integrator, linkId, accountId, personId, proofId, scopes, claims } = statement;
    await this.store.transact(by, async (unit) => {
      await this.proofs.spend(unit, { proofId, purpose: 'alumni' });
      await this.links.use(unit, linkId, 'alumni.statement');
      const { knowsAccounts, sector } = integrator;
      const subject = knowsAccounts ? accountId : await subjectOf(unit.tx, sector, { accountId, personId });
      await unit.tx.query(
        `INSERT INTO alumni.consent (account_id, service, scopes, first_agreed_at, last_used_at) VALUES ($1, $2, $3, $4, $4)
         ON CONFLICT (account_id, service) DO UPDATE SET scopes = excluded.scopes, last_used_at = excluded.last_used_at`,
        [accountId, integrator.id, scopes, unit.at],
      );
      await unit.tx.query(
        `INSERT INTO alumni.statement (id, link_id, account_id, service, proof_id, sealed, issued_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7::timestamptz, $7::timestamptz + make_interval(secs => $8))`,
        [
          id,
          linkId,
          accountId,
          integrator.id,
          proofId,
          this.vault.seal(PURPOSE, JSON.stringify({ subject, claims })),
          unit.at,
          STATEMENT_SECONDS,
        ],
      );
      await unit.record(new StatementIssued(id, linkId, accountId, integrator.id));
    });
  }

  override async find(statementId: string): Promise<Statement | undefined> {
    if (!isUuid(statementId)) return undefined;
    const [found] = await this.database.query<{ sealed: Buffer }[]>(
      'SELECT sealed FROM alumni.statement WHERE id = $1 AND expires_at > shared.now()',
      [statementId],
    );
    return found && (JSON.parse(this.vault.open(PURPOSE, found.sealed)) as Statement);
  }
}
