import { Injectable } from '@nestjs/common';
import type { KnownAccount } from '../../accounts/contract/account-facts.query.js';
import type { Plan } from '../contract/events.js';
import { stepsOf } from '../domain/plan.js';
import { CredentialDirectory } from '../ports/credential-directory.js';
import { DirectoryUnavailable } from '../ports/directory-errors.js';
import { type Outlook, Outlooks } from '../queries/outlook.js';
import { RecoverySettings } from '../recovery-settings.js';
import type { RecoveryChoices } from './recovery.page.js';

/** What the university's directory is able to do for an account, as its person can choose from it. */
@Injectable()
export class Choices {
  constructor(
    private readonly directory: CredentialDirectory,
    private readonly outlooks: Outlooks,
    private readonly settings: RecoverySettings,
  ) {}

  /** What the directory is able to do at all. */
  get plans(): readonly Plan[] {
    const { abilities } = this.directory;
    return (['password', 'access-pass', 'both'] as const).filter((plan) =>
      stepsOf(plan).every((step) => abilities.has(step)),
    );
  }

  /** Whether old second factors can be removed with a pass. */
  get removesMethods(): boolean {
    return this.plans.includes('access-pass') && this.directory.abilities.has('methods');
  }

  /** Throws DirectoryRefused. */
  async offered(account: KnownAccount): Promise<RecoveryChoices> {
    const outlook = await this.outlookOf(account);
    const all = this.plans.map((plan) => ({ plan, reason: outlook?.refusalOf(plan), guard: outlook?.guardOf(plan) }));
    return {
      plans: all.flatMap(({ plan, reason, guard = 'none' }) => (reason ? [] : [{ plan, guard }])),
      refused: all.flatMap(({ plan, reason }) => (reason && plan !== 'both' ? [{ plan, reason }] : [])),
      removesMethods: this.removesMethods,
      endsSessions: this.directory.abilities.has('sessions'),
      codesGoTo: this.outlooks.outside(account).flatMap(({ masked, works }) => (works ? masked : [])),
      waitHours: this.settings.waitHours,
    };
  }

  /** A directory that does not answer now may do so when the button is pressed. */
  private async outlookOf(account: KnownAccount): Promise<Outlook | undefined> {
    return this.outlooks.toLookAt(account).catch((error: unknown) => {
      if (error instanceof DirectoryUnavailable) return undefined;
      throw error;
    });
  }
}
