import {
  CloudOutcomeUnknown,
  CloudRefused,
  type CloudRefusalReason,
  CloudUnavailable,
} from '../../rescue/ports/cloud-errors.js';
import { type AccessGrant, type AccessKey, CloudService, type DataStanding } from '../../rescue/ports/cloud-service.js';
import { GoogleCall } from './google-call.js';
import { GoogleOutcomeUnknown, GoogleRefused, GoogleUnavailable } from './google-failure.js';
import type { GoogleSettings } from './google-settings.js';
import { GoogleToken } from './google-token.js';
import { type GoogleUser, isGone, USER_FIELDS, userIn } from './google-user.js';
import { oneTimePassword } from './one-time-password.js';

/** The Google accounts of former members: opened by a one-time password beside single sign-on, and suspended again. */
export class GoogleWorkspace extends CloudService {
  private readonly token: GoogleToken;

  constructor(private readonly settings: GoogleSettings) {
    super();
    this.token = new GoogleToken(settings);
  }

  override async probe(accountId: string): Promise<DataStanding> {
    const call = this.call('probe', this.settings.limits.lookSeconds);
    try {
      return (await this.user(accountId, call)).deleted ? 'gone' : 'there';
    } catch (error) {
      if (isGone(error)) return 'gone';
      throw cloudFailureOf(error);
    }
  }

  override async open({ accountId }: AccessGrant): Promise<AccessKey> {
    const call = this.call('open');
    const password = oneTimePassword();
    try {
      const user = await this.user(accountId, call);
      if (user.deleted) throw new CloudRefused('data-gone');
      if (user.administers) throw new CloudRefused('other');
      // Before the password, so that the one thing that opens something is the last that is done.
      await call.change({ method: 'POST', path: `${this.pathOf(accountId)}/signOut` });
      const opened = {
        suspended: false,
        orgUnitPath: this.settings.openUnit,
        password,
        changePasswordAtNextLogin: true,
      };
      await call.change({ method: 'PATCH', path: this.pathOf(accountId), body: opened });
    } catch (error) {
      throw cloudFailureOf(error);
    }
    return { kind: 'password', address: this.settings.signInUrl, userName: this.nameOf(accountId), password };
  }

  override async close({ accountId }: AccessGrant): Promise<void> {
    const call = this.call('close');
    try {
      const user = await this.user(accountId, call);
      // What nobody opened is left as it is; an administrator's account never was.
      if (user.deleted || user.administers) return;
      // First, since it ends everything; what follows only makes sure.
      const closed = { suspended: true, orgUnitPath: this.settings.closedUnit, password: oneTimePassword() };
      await call.change({ method: 'PATCH', path: this.pathOf(accountId), body: closed });
      await call.change({ method: 'POST', path: `${this.pathOf(accountId)}/signOut` });
      await this.removeEach(accountId, call, 'tokens', 'clientId');
      await this.removeEach(accountId, call, 'asps', 'codeId');
      await this.readBack(accountId, call);
    } catch (error) {
      if (isGone(error)) return;
      throw cloudFailureOf(error);
    }
  }

  private async removeEach(accountId: string, call: GoogleCall, list: 'tokens' | 'asps', id: string): Promise<void> {
    const { items } = await call.read(`${this.pathOf(accountId)}/${list}`);
    for (const item of Array.isArray(items) ? items : []) {
      const path = `${this.pathOf(accountId)}/${list}/${encodeURIComponent(String(Object(item)[id]))}`;
      await call.change({ method: 'DELETE', path }).catch((error: unknown) => {
        if (!isGone(error)) throw error;
      });
    }
  }

  /** Google may be a while behind itself, so that what it says is asked for until it is so. */
  private async readBack(accountId: string, call: GoogleCall): Promise<void> {
    for (let tries = 0; tries < this.settings.limits.readBacks; tries += 1) {
      if (this.isClosed(await this.user(accountId, call))) return;
      await call.waitAgain(tries);
    }
    throw new GoogleUnavailable();
  }

  private isClosed({ suspended, unit, deleted }: GoogleUser): boolean {
    return deleted || (suspended && unit !== this.settings.openUnit);
  }

  private async user(accountId: string, call: GoogleCall): Promise<GoogleUser> {
    return userIn(await call.read(`${this.pathOf(accountId)}?fields=${USER_FIELDS}`));
  }

  private call(name: string, seconds = this.settings.limits.callSeconds): GoogleCall {
    return new GoogleCall(this.settings, this.token, name, seconds);
  }

  private pathOf(accountId: string): string {
    return `/users/${encodeURIComponent(this.nameOf(accountId))}`;
  }

  private nameOf(accountId: string): string {
    return this.settings.user.replace('{account}', accountId);
  }
}

/** What an error of a call means to the service. */
function cloudFailureOf(error: unknown): unknown {
  if (error instanceof GoogleUnavailable) return new CloudUnavailable();
  if (error instanceof GoogleOutcomeUnknown) return new CloudOutcomeUnknown();
  return error instanceof GoogleRefused ? new CloudRefused(reasonOf(error)) : error;
}

function reasonOf({ status }: GoogleRefused): CloudRefusalReason {
  if (status === 404) return 'data-gone';
  return status === 403 ? 'not-permitted' : 'other';
}
