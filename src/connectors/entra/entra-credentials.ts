import { Injectable } from '@nestjs/common';
import type {
  Ability,
  AccessPass,
  CredentialDirectory,
  CredentialEvidence,
  MissingRight,
  PasswordSet,
  Prospect,
  SignInMethod,
} from '../../recovery/ports/credential-directory.js';
import { DirectoryRefused, DirectoryUnavailable, type RefusalReason } from '../../recovery/ports/directory-errors.js';
import { isRecord } from '../is-record.js';
import { AccessPasses } from './access-passes.js';
import type { EntraSettings } from './entra-settings.js';
import { EntraUsers } from './entra-users.js';
import type { Step } from './known-refusal.js';
import { Graph } from '../graph/graph.js';
import { missingRights } from './missing-rights.js';
import { refusalOf } from './refusal.js';
import { hasSecondFactor, pathOfMethod, secondFactors } from './sign-in-methods.js';
import { UserCall } from './user-call.js';

const METHODS = '/authentication/methods';

/** Passwords, access passes, second factors and sessions in Entra ID. */
@Injectable()
export class EntraCredentials implements CredentialDirectory {
  readonly abilities = new Set<Ability>(['password', 'access-pass', 'methods', 'sessions']);
  readonly passSignsIn = true;
  private readonly users: EntraUsers;
  private readonly passes: AccessPasses;

  constructor(private readonly graph: Graph<EntraSettings>) {
    this.users = new EntraUsers(graph.settings);
    this.passes = new AccessPasses(graph.settings);
  }

  async prospect(accountId: string): Promise<Prospect> {
    const user = await this.user(accountId, 'prospect');
    const methods = await user.list(METHODS).catch(whyUnread);
    const password = user.refusalOf('password');
    const pass = user.refusalOf('access-pass') ?? (await this.refusalOfPass(user, methods));
    const secondFactor = typeof methods === 'string' ? undefined : hasSecondFactor(methods);
    return {
      refuses: { ...(password && { password }), ...(pass && { 'access-pass': pass }) },
      ...(secondFactor !== undefined && { secondFactor }),
    };
  }

  async setTemporaryPassword(accountId: string, password: string): Promise<PasswordSet> {
    const user = await this.userFor('password', accountId, 'set-password');
    const passwordProfile = { password, forceChangePasswordNextSignIn: true };
    // The request holds nothing but a password, so what is wrong with it is the password.
    await user.change('PATCH', '', 'password-refused', { passwordProfile });
    return { changeForced: true };
  }

  async issueAccessPass(accountId: string): Promise<AccessPass> {
    return this.passes.issue(await this.userFor('access-pass', accountId, 'issue-pass'));
  }

  async withdrawAccessPass(accountId: string): Promise<void> {
    return this.passes.withdraw(await this.user(accountId, 'withdraw-pass'));
  }

  async methods(accountId: string): Promise<readonly SignInMethod[]> {
    const user = await this.user(accountId, 'methods');
    return secondFactors(await user.list(METHODS), await user.preferredMethod());
  }

  async removeMethod(accountId: string, methodId: string): Promise<void> {
    const path = pathOfMethod(methodId);
    if (path === undefined) throw new DirectoryRefused('other');
    const user = await this.user(accountId, 'remove-method');
    await user.remove(`/authentication/${path}`, METHODS, methodId.slice(methodId.indexOf(':') + 1));
  }

  async revokeSessions(accountId: string): Promise<void> {
    const user = await this.user(accountId, 'revoke-sessions');
    const answer = await user.change('POST', '/revokeSignInSessions', 'other');
    // https://learn.microsoft.com/graph/api/user-revokesigninsessions: the answer says whether it was done, where it says anything.
    if (isRecord(answer) && answer['value'] === false) throw new DirectoryUnavailable();
  }

  async evidence(accountId: string): Promise<CredentialEvidence> {
    const user = await this.user(accountId, 'evidence');
    const [passwordChangedAt, accessPassIssuedAt] = await Promise.all([
      user.passwordChangedAt(),
      this.passes.issuedAt(user),
    ]);
    return { ...(passwordChangedAt && { passwordChangedAt }), ...(accessPassIssuedAt && { accessPassIssuedAt }) };
  }

  async missingRights(accountId: string): Promise<readonly MissingRight[]> {
    return missingRights(accountId, this.graph, this.users).catch((error: unknown) => {
      throw refusalOf(error);
    });
  }

  /** Who may not even read methods may issue no pass either: the one permission is part of the other. */
  private async refusalOfPass(user: UserCall, methods: unknown): Promise<RefusalReason | undefined> {
    return methods === 'not-permitted' ? 'not-permitted' : this.passes.refusalOf(user);
  }

  /** Whoever the account belongs to; voiding works on accounts that have ended, too. */
  private async user(accountId: string, name: string): Promise<UserCall> {
    const call = this.graph.call(name);
    const user = await this.users.ofAccount(accountId, call).catch((error: unknown) => {
      throw refusalOf(error);
    });
    if (!user) throw new DirectoryRefused('account-unknown');
    return new UserCall(user, call, this.graph.settings);
  }

  private async userFor(step: Step, accountId: string, name: string): Promise<UserCall> {
    const user = await this.user(accountId, name);
    const reason = user.refusalOf(step);
    if (reason) throw new DirectoryRefused(reason);
    return user;
  }
}

/** Why a list cannot be read: a missing right is told apart from what may pass. */
function whyUnread(error: unknown): 'not-permitted' | 'unavailable' {
  if (error instanceof DirectoryUnavailable) return 'unavailable';
  if (error instanceof DirectoryRefused && error.details.reason === 'not-permitted') return 'not-permitted';
  throw error;
}
