import type { GoogleCall } from './google-call.js';
import { GoogleRefused, isGone } from './google-refused.js';
import { type GoogleUser, userIn } from './google-user.js';
import { isRecord } from '../is-record.js';

/** The part of a user that the service changes. */
interface UserChange {
  readonly password?: string;
  readonly changePasswordAtNextLogin?: boolean;
  readonly suspended?: boolean;
  readonly orgUnitPath?: string;
}

/** What one call does with one user; it knows whether it has changed anything of the user itself. */
export class UserCall {
  private written = false;
  private readonly path: string;

  constructor(
    readonly user: GoogleUser,
    private readonly call: GoogleCall,
  ) {
    this.path = `/users/${encodeURIComponent(user.id)}`;
  }

  get changed(): boolean {
    return this.written;
  }

  /** Changes what is named and nothing else; gives the user as it is then. https://developers.google.com/workspace/admin/directory/reference/rest/v1/users/update */
  async update(change: UserChange): Promise<GoogleUser | undefined> {
    const answer = await this.call.change({ method: 'PUT', path: this.path, body: change });
    this.written = true;
    return userIn(answer);
  }

  /**
   * Ends every session, and takes back what programs hold: their tokens and their passwords. Opens nothing whatever becomes of it.
   * https://developers.google.com/workspace/admin/directory/reference/rest/v1/users/signOut, …/tokens, …/asps
   */
  async cutOff(): Promise<void> {
    await this.asFarAsGoogleDoes(() => this.call.change({ method: 'POST', path: `${this.path}/signOut` }));
    await this.asFarAsGoogleDoes(() => this.removeAll('tokens', 'clientId'));
    await this.asFarAsGoogleDoes(() => this.removeAll('asps', 'codeId'));
  }

  private async removeAll(kind: 'tokens' | 'asps', idOf: 'clientId' | 'codeId'): Promise<void> {
    const { items = [] } = await this.call.read(`${this.path}/${kind}?fields=items(${idOf})`);
    for (const item of Array.isArray(items) ? items.filter(isRecord) : []) {
      const path = `${this.path}/${kind}/${encodeURIComponent(String(item[idOf]))}`;
      await this.call.change({ method: 'DELETE', path }).catch((error: unknown) => {
        if (!isGone(error)) throw error;
      });
    }
  }

  /** Nothing of a suspended user works, so that Google may find it wrong to be asked for this. */
  private async asFarAsGoogleDoes(work: () => Promise<unknown>): Promise<void> {
    await work().catch((error: unknown) => {
      if (!(this.user.suspended && error instanceof GoogleRefused && error.status === 400)) throw error;
    });
  }
}
