import { Injectable } from '@nestjs/common';
import type { KnownAccount } from '../../accounts/contract/account-facts.query.js';
import { mailboxOf } from '../../shared/domain/mailbox.js';
import { maskedAddress } from '../../shared/domain/masked-address.js';
import { Clock } from '../../shared/clock.js';
import type { Plan, Step } from '../contract/events.js';
import type { RefusalReason } from '../contract/failure.js';
import { Cases } from '../domain/cases.js';
import { type Guard, guardOf, type OutsideReach, outsideAddresses, triedCountsFrom } from '../domain/guard.js';
import { stepsOf } from '../domain/plan.js';
import { CredentialDirectory, type Prospect } from '../ports/credential-directory.js';
import { RecoverySettings } from '../recovery-settings.js';

/** Milliseconds for which what a directory would do is shown without asking it again. */
const LOOK_MS = 5_000;

type Reached = Pick<KnownAccount, 'addresses' | 'unreachable'>;

/** An address to which codes go, as it is shown to somebody who may be somebody else. */
export interface OutsideAddress {
  readonly masked: string;
  /** Whether it takes mail, for all that is known. */
  readonly works: boolean;
}

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
  private readonly held = new Map<string, Promise<Prospect>>();

  constructor(
    private readonly cases: Cases,
    private readonly clock: Clock,
    private readonly directory: CredentialDirectory,
    private readonly settings: RecoverySettings,
  ) {}

  /** What the directory said some seconds ago is enough to look at, however often that is; throws as `of`. */
  async toLookAt(account: KnownAccount): Promise<Outlook> {
    const { accountId } = account;
    const held = this.held.get(accountId) ?? this.directory.prospect(accountId);
    if (!this.held.has(accountId)) {
      this.held.set(accountId, held);
      setTimeout(() => this.held.delete(accountId), LOOK_MS).unref();
    }
    return this.from(account, held);
  }

  /** Throws DirectoryRefused or DirectoryUnavailable. */
  async of(account: KnownAccount): Promise<Outlook> {
    return this.from(account, this.directory.prospect(account.accountId));
  }

  private async from(account: KnownAccount, asked: Promise<Prospect>): Promise<Outlook> {
    const [prospect, had] = await Promise.all([
      asked,
      this.clock.now().then((at) => this.cases.triedSince(account.accountId, triedCountsFrom(at))),
    ]);
    return {
      had,
      guardOf: (plan) => this.guardOf(plan, account, had, prospect),
      refusalOf: (plan) => stepsOf(plan).flatMap((step) => prospect.refuses[step] ?? [])[0],
    };
  }

  /** Where the codes for an account go. */
  outside({ addresses, unreachable }: Reached): readonly OutsideAddress[] {
    return outsideAddresses(addresses, this.settings.mailDomains).map((address) => ({
      masked: maskedAddress(address),
      works: !unreachable.includes(address),
    }));
  }

  /** What stands before what opens an account, however it is asked for. */
  guardOfOpening(account: Reached): Guard {
    const wish = { plan: 'both', had: new Set<Step>(), passSignsIn: true, lacksSecondFactor: true } as const;
    return guardOf(wish, this.settings.guard, this.reach(account));
  }

  private guardOf(plan: Plan, account: KnownAccount, had: ReadonlySet<Step>, { secondFactor }: Prospect): Guard {
    const { abilities, passSignsIn } = this.directory;
    // Where the directory does not tell, a password might be all that is needed.
    const lacksSecondFactor = abilities.has('methods') && secondFactor !== true;
    return guardOf({ plan, had, passSignsIn, lacksSecondFactor }, this.settings.guard, this.reach(account));
  }

  /** Whether a code can reach somebody. */
  reach(account: Reached): OutsideReach {
    const outside = this.outside(account);
    if (outside.some(({ works }) => works)) return 'reachable';
    // Of what is no address nobody can say that it is inside.
    const isBroken = outside.length > 0 || account.addresses.some((address) => !mailboxOf(address));
    return isBroken && this.settings.mailDomains.length > 0 ? 'broken' : 'unknown';
  }
}
