import { Injectable } from '@nestjs/common';
import type { AccountFacts } from '../../accounts/contract/account-facts.query.js';
import { Clock } from '../../shared/clock.js';
import type { Plan, Step } from '../contract/events.js';
import type { RefusalReason } from '../contract/failure.js';
import { Cases } from '../domain/cases.js';
import { type Guard, guardOf, type OutsideReach, outsideAddresses, triedCountsFrom } from '../domain/guard.js';
import { stepsOf } from '../domain/plan.js';
import { CredentialDirectory, type Prospect } from '../ports/credential-directory.js';
import { RecoverySettings } from '../recovery-settings.js';

/** What the card could get its holder now. */
export interface Outlook {
  /** What was tried for the account lately. */
  readonly had: ReadonlySet<Step>;
  /** What stands before a plan. */
  guardOf(plan: Plan): Guard;
  /** Why the directory would refuse a plan; undefined where nothing speaks against it. */
  refusalOf(plan: Plan): RefusalReason | undefined;
}

/** Finds out what a card could get its holder now, and what stands before it (rule R3a). */
@Injectable()
export class Outlooks {
  constructor(
    private readonly cases: Cases,
    private readonly clock: Clock,
    private readonly directory: CredentialDirectory,
    private readonly settings: RecoverySettings,
  ) {}

  /** Throws DirectoryRefused or DirectoryUnavailable. */
  async of(account: AccountFacts): Promise<Outlook> {
    const [prospect, had] = await Promise.all([
      this.directory.prospect(account.accountId),
      this.clock.now().then((at) => this.cases.triedSince(account.accountId, triedCountsFrom(at))),
    ]);
    return {
      had,
      guardOf: (plan) => this.guardOf(plan, account, had, prospect),
      refusalOf: (plan) => stepsOf(plan).flatMap((step) => prospect.refuses[step] ?? [])[0],
    };
  }

  /** Where the codes for an account go. */
  outside({ addresses }: Pick<AccountFacts, 'addresses'>): readonly string[] {
    return outsideAddresses(addresses, this.settings.mailDomains);
  }

  /** What stands before what opens an account, however it is asked for. */
  guardOfOpening(account: Pick<AccountFacts, 'addresses'>): Guard {
    const wish = { plan: 'both', had: new Set<Step>(), passSignsIn: true, lacksSecondFactor: true } as const;
    return guardOf(wish, this.settings.guard, this.reach(account));
  }

  private guardOf(plan: Plan, account: AccountFacts, had: ReadonlySet<Step>, { secondFactor }: Prospect): Guard {
    const { abilities, passSignsIn } = this.directory;
    // Where the directory does not tell, a password might be all that is needed.
    const lacksSecondFactor = abilities.has('methods') && secondFactor !== true;
    return guardOf({ plan, had, passSignsIn, lacksSecondFactor }, this.settings.guard, this.reach(account));
  }

  private reach(account: Pick<AccountFacts, 'addresses'>): OutsideReach {
    return this.outside(account).length > 0 ? 'reachable' : 'unknown';
  }
}
