import { DirectoryRefused, DirectoryUnavailable, type RefusalReason } from '../../recovery/ports/directory-errors.js';
import type { EntraSettings } from './entra-settings.js';
import type { EntraUser } from './entra-users.js';
import type { GraphCall, GraphRequest } from '../graph/graph-call.js';
import { type GraphItem, listed } from '../graph/graph-list.js';
import { GraphRefused } from '../graph/graph-refused.js';
import { type Step, knownRefusal } from './known-refusal.js';
import { type PassPolicy, allowsPass } from './pass-policy.js';
import { refusalOf } from './refusal.js';
import { timeIn } from './sign-in-methods.js';

const DIRECTORY_ROLE = '#microsoft.graph.directoryRole';

/** What remains of a call after its user was found; every path is below that user. */
export class UserCall {
  private readonly path: string;

  constructor(
    private readonly user: EntraUser,
    readonly call: GraphCall,
    private readonly settings: EntraSettings,
  ) {
    this.path = `/users/${encodeURIComponent(user.id)}`;
  }

  /** Why a step is not to be asked for, as far as the user tells. */
  refusalOf(step: Step): RefusalReason | undefined {
    return knownRefusal(step, this.user, this.settings.passwordWriteback);
  }

  /** Changes something; `wrong` is what it means that Graph finds the request wrong. */
  async change(method: GraphRequest['method'], path: string, wrong: RefusalReason, body?: object): Promise<unknown> {
    try {
      return await this.call.change({ method, path: `${this.path}${path}`, ...(body && { body }) });
    } catch (error) {
      throw await this.meaningOf(error, wrong);
    }
  }

  /** Removes what a list has; what is gone already is removed. */
  async remove(path: string, from: string, id: string): Promise<void> {
    try {
      await this.call.change({ method: 'DELETE', path: `${this.path}${path}` });
    } catch (error) {
      if (!(error instanceof GraphRefused && error.status === 404)) throw await this.meaningOf(error, 'other');
      // A part of Graph that has not heard of something yet answers the same.
      const isThere = (await this.list(from)).some((item) => item['id'] === id);
      if (isThere) throw new DirectoryUnavailable();
    }
  }

  async list(path: string): Promise<readonly GraphItem[]> {
    return listed(this.call, this.settings.graphUrl, `${this.path}${path}`).catch((error: unknown) => {
      throw refusalOf(error);
    });
  }

  async passwordChangedAt(): Promise<Date | undefined> {
    const user = await this.call.read(`${this.path}?$select=lastPasswordChangeDateTime`).catch((error: unknown) => {
      throw refusalOf(error);
    });
    return timeIn(user['lastPasswordChangeDateTime']);
  }

  /** Whether the tenant's policy gives this user a pass; undefined where that cannot be told. */
  async mayHavePass(policy: PassPolicy): Promise<boolean | undefined> {
    const known = allowsPass(policy, undefined);
    if (known !== undefined) return known;
    const groups = await this.memberships().catch(() => undefined);
    return allowsPass(policy, groups && [this.user.id, ...groups.map(({ id }) => String(id))]);
  }

  /** The person's default second factor. Only Graph's beta tells it, so that not to be told is no failure. */
  async preferredMethod(): Promise<unknown> {
    const { graphUrl } = this.settings;
    if (!graphUrl.endsWith('/v1.0')) return undefined;
    const path = `${graphUrl.replace(/v1\.0$/, 'beta')}${this.path}/authentication/signInPreferences`;
    const preferences = await this.call.read(path).catch(() => undefined);
    return preferences?.['userPreferredMethodForSecondaryAuthentication'];
  }

  /** Graph answers alike whether the connector lacks a permission or the target is an administrator, so the target is looked at. */
  private async meaningOf(error: unknown, wrong: RefusalReason): Promise<unknown> {
    const forbidden = error instanceof GraphRefused && error.status === 403 && !error.onPremises;
    if (forbidden && (await this.isProtected())) return new DirectoryRefused('account-protected');
    return refusalOf(error, wrong);
  }

  private async isProtected(): Promise<boolean> {
    if (this.user.facts.privileged) return true;
    const memberships = await this.memberships().catch(() => []);
    return memberships.some((of) => of['@odata.type'] === DIRECTORY_ROLE || of['isAssignableToRole'] === true);
  }

  /** Direct or by way of other groups. */
  private memberships(): Promise<readonly GraphItem[]> {
    const path = `${this.path}/transitiveMemberOf?$select=id,isAssignableToRole&$top=999`;
    return listed(this.call, this.settings.graphUrl, path);
  }
}
