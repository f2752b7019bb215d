import { randomUUID } from 'node:crypto';
import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import {
  AccountFactsOf,
  AccountsOfPerson,
  type DatedAccountFacts,
} from '../../accounts/contract/account-facts.query.js';
import type { Integrator, SignInScope } from '../../integrators/integrator.js';
import { NotLinked } from '../../linking/contract/link.errors.js';
import { LinkOfCard } from '../../linking/contract/link.query.js';
import { type ProvenCard, ProvenCardOf } from '../../verification/contract/proven-card.query.js';
import { CardUnread, MembershipUnknown } from '../domain/alumni.errors.js';
import { verifiedMembership } from '../domain/verified-claims.js';
import { PostgresStatements } from '../persistence/postgres-statements.js';

/** Makes the statement that the holder of the card agreed to; answers its id. The service gets it through our OpenID Provider. */
export class IssueStatement extends Command<string> {
  constructor(
    readonly cardToken: string | undefined,
    readonly integrator: Integrator,
    readonly scopes: readonly SignInScope[],
  ) {
    super();
  }
}

@CommandHandler(IssueStatement)
export class IssueStatementHandler implements ICommandHandler<IssueStatement> {
  constructor(
    private readonly queries: QueryBus,
    private readonly statements: PostgresStatements,
  ) {}

  async execute({ cardToken, integrator, scopes }: IssueStatement): Promise<string> {
    const card = await this.queries.execute(new ProvenCardOf(cardToken));
    if (!card) throw new CardUnread();
    const link = await this.queries.execute(new LinkOfCard(card.issuer, card.subject));
    if (!link) throw new NotLinked();
    const account = await this.queries.execute(new AccountFactsOf(link.accountId, 'known'));
    const { linkId, accountId } = link;
    const claims = await this.claims(scopes, card, account);
    const id = randomUUID();
    const { proofId } = card;
    await this.statements.issue(
      { id, integrator, linkId, accountId, personId: account?.personId, proofId, scopes, claims },
      { kind: 'card', id: linkId },
    );
    return id;
  }

  private async claims(scopes: readonly SignInScope[], card: ProvenCard, account: DatedAccountFacts | undefined) {
    if (scopes.includes('membership') && !account) throw new MembershipUnknown();
    return {
      ...(scopes.includes('name') && { name: card.name }),
      ...(scopes.includes('membership') &&
        account && { verified_claims: verifiedMembership(await this.allOf(account)) }),
    };
  }

  /** Where the directory does not answer, of this account alone, by what was heard of it before. */
  private async allOf(account: DatedAccountFacts): Promise<readonly DatedAccountFacts[]> {
    const all = await this.queries.execute(new AccountsOfPerson(account.personId)).catch(() => []);
    return all.length > 0 ? all : [account];
  }
}
