import { CloudOutcomeUnknown, CloudRefused, CloudUnavailable } from '../../rescue/ports/cloud-errors.js';
import { type AccessGrant, type AccessKey, CloudService, type DataStanding } from '../../rescue/ports/cloud-service.js';
import { log } from '../../shared/log.js';
import { cloudFailureOf } from './cloud-failure.js';
import { Closing } from './closing.js';
import { findUser } from './find-user.js';
import { Google } from './google.js';
import type { GoogleCall } from './google-call.js';
import type { GoogleSettings } from './google-settings.js';
import type { GoogleUser } from './google-user.js';
import { refuseWhoIsNotOurs, refuseWhomNobodyMayOpen } from './left-alone.js';
import { oneTimePassword } from './one-time-password.js';
import { UserCall } from './user-call.js';

/** Accounts of Google Workspace that were suspended, opened by a password outside single sign-on and suspended again. */
export class GoogleWorkspace extends CloudService {
  private readonly google: Google;

  constructor(private readonly settings: GoogleSettings) {
    super();
    this.google = new Google(settings);
  }

  override async probe(accountId: string): Promise<DataStanding> {
    try {
      return (await this.find(accountId, this.google.call('probe'))) ? 'there' : 'gone';
    } catch (error) {
      throw cloudFailureOf(error, false);
    }
  }

  override async open({ accountId }: AccessGrant): Promise<AccessKey> {
    let opening: UserCall | undefined;
    try {
      const call = this.google.call('open', this.settings.limits.openSeconds);
      const user = await this.find(accountId, call);
      if (!user) throw new CloudRefused('data-gone');
      refuseWhoIsNotOurs(user, this.settings.openOrgUnit, call);
      refuseWhomNobodyMayOpen(user, call);
      opening = new UserCall(user, call);
      await opening.cutOff().catch(nothingWasOpened);
      return await this.letIn(opening);
    } catch (error) {
      throw cloudFailureOf(error, opening?.changed ?? false);
    }
  }

  override async close({ accountId }: AccessGrant): Promise<void> {
    try {
      const call = this.google.call('close', this.settings.limits.cutOffSeconds);
      const user = await this.find(accountId, call);
      if (!user) return;
      refuseWhoIsNotOurs(user, this.settings.openOrgUnit, call);
      await new Closing(this.google, user, call).run();
    } catch (error) {
      throw cloudFailureOf(error, false);
    }
  }

  private find(accountId: string, call: GoogleCall): Promise<GoogleUser | undefined> {
    return findUser(this.settings.user, accountId, call);
  }

  /** In one request, so that the user is never in use anywhere else than in the unit by which ours are known. */
  private async letIn(opening: UserCall): Promise<AccessKey> {
    const { openOrgUnit: orgUnitPath, signInUrl: address } = this.settings;
    const password = oneTimePassword();
    const user = await opening.update({ password, changePasswordAtNextLogin: true, suspended: false, orgUnitPath });
    if (user?.suspended) {
      log.warn({ call: 'open' }, 'google.still-suspended');
      throw new CloudOutcomeUnknown();
    }
    return { kind: 'password', address, userName: opening.user.primaryEmail, password };
  }
}

// To end sessions opens nothing, whatever became of it.
function nothingWasOpened(error: unknown): never {
  throw error instanceof CloudOutcomeUnknown ? new CloudUnavailable() : error;
}
