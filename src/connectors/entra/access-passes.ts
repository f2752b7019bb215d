import type { AccessPass } from '../../recovery/ports/credential-directory.js';
import { DirectoryRefused, type RefusalReason } from '../../recovery/ports/directory-errors.js';
import { log } from '../../shared/log.js';
import { isRecord } from '../is-record.js';
import { passIn, uselessnessOf } from './access-pass.js';
import type { EntraSettings } from './entra-settings.js';
import { HeldPassPolicy } from './held-pass-policy.js';
import { fittingPass } from './pass-policy.js';
import { timeIn } from './sign-in-methods.js';
import type { UserCall } from './user-call.js';

const PASSES = '/authentication/temporaryAccessPassMethods';

/** The access passes of users, as the tenant's policy has them. */
export class AccessPasses {
  private readonly policy: HeldPassPolicy;

  constructor(private readonly settings: Pick<EntraSettings, 'passMinutes' | 'passOnce' | 'limits'>) {
    this.policy = new HeldPassPolicy(settings.limits.policySeconds);
  }

  /** Why the policy gives a user none, as far as it can be read. */
  async refusalOf(user: UserCall): Promise<RefusalReason | undefined> {
    const policy = await this.policy.read(user.call);
    return policy && (await user.mayHavePass(policy)) === false ? 'access-pass-not-allowed' : undefined;
  }

  async issue(user: UserCall): Promise<AccessPass> {
    const wanted = { lifetimeInMinutes: this.settings.passMinutes, isUsableOnce: this.settings.passOnce };
    const asked = fittingPass(wanted, await this.policy.read(user.call));
    // What Graph finds wrong with it is what the policy is about, as it has become meanwhile: the account, or what is asked.
    const answer = await user.change('POST', PASSES, 'access-pass-not-allowed', asked);
    const useless = uselessnessOf(answer);
    if (useless) return this.takeBack(user, answer, useless);
    return passIn(answer);
  }

  async withdraw(user: UserCall): Promise<void> {
    for (const { id } of await user.list(PASSES)) await remove(user, String(id));
  }

  /** When the newest one was issued; those that were used or have expired may stand beside it. */
  async issuedAt(user: UserCall): Promise<Date | undefined> {
    const times = (await user.list(PASSES)).flatMap(({ createdDateTime }) => timeIn(createdDateTime) ?? []);
    return times.toSorted((one, other) => other.getTime() - one.getTime())[0];
  }

  /** A pass that nobody can use must not become one when the policy changes. */
  private async takeBack(user: UserCall, answer: unknown, reason: RefusalReason): Promise<never> {
    const id = isRecord(answer) ? answer['id'] : undefined;
    await remove(user, String(id)).catch(() => {
      log.warn({ reason }, 'entra.useless-pass-left');
    });
    throw new DirectoryRefused(reason);
  }
}

function remove(user: UserCall, id: string): Promise<void> {
  return user.remove(`${PASSES}/${encodeURIComponent(id)}`, PASSES, id);
}
