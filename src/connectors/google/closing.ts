import { CloudOutcomeUnknown } from '../../rescue/ports/cloud-errors.js';
import { cloudFailureOf } from './cloud-failure.js';
import { userAt } from './find-user.js';
import type { Google } from './google.js';
import type { GoogleCall } from './google-call.js';
import { type GoogleUser, isSameUnit } from './google-user.js';
import { unknownPassword } from './one-time-password.js';
import { UserCall } from './user-call.js';

const LONGEST_DOUBLINGS = 3;

/** Ends what opens a user, suspends it, and sees that Google says so; may be repeated. */
export class Closing {
  constructor(
    private readonly google: Google,
    private readonly user: GoogleUser,
    private readonly call: GoogleCall,
  ) {}

  async run(): Promise<void> {
    const cuttingOff = new UserCall(this.user, this.call);
    const cutOff = await this.cutOff(cuttingOff).then(
      () => ({ failed: false }) as const,
      (error: unknown) => ({ failed: true, error }) as const,
    );
    // Whatever failed must not keep the user from being suspended, for which there is time of its own.
    const call = this.google.call('close', this.google.settings.limits.suspendSeconds);
    const suspending = new UserCall(this.user, call);
    try {
      await this.suspend(suspending);
      if (cutOff.failed) throw cutOff.error;
      await this.confirm(call);
    } catch (error) {
      throw cloudFailureOf(error, cuttingOff.changed || suspending.changed);
    }
  }

  /** The password goes first, so that nobody can begin anew what is ended then. */
  private async cutOff(user: UserCall): Promise<void> {
    await user.update({ password: unknownPassword(), changePasswordAtNextLogin: false });
    await user.cutOff();
  }

  /** Apart from the move, which a unit that is not there any more would keep from being done. */
  private async suspend(user: UserCall): Promise<void> {
    const { openOrgUnit, closedOrgUnit } = this.google.settings;
    const { orgUnitPath } = (await user.update({ suspended: true })) ?? this.user;
    if (closedOrgUnit && isSameUnit(orgUnitPath, openOrgUnit)) await user.update({ orgUnitPath: closedOrgUnit });
  }

  /** What Google tells may be behind by seconds. */
  private async confirm(call: GoogleCall): Promise<void> {
    const { firstPauseMs } = this.google.settings.limits;
    for (let tried = 0; ; tried += 1) {
      const user = await userAt(this.user.id, call);
      if (!user || user.suspended) return;
      if (!(await call.pause(firstPauseMs * 2 ** Math.min(tried, LONGEST_DOUBLINGS)))) throw new CloudOutcomeUnknown();
    }
  }
}
