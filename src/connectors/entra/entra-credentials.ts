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
import { DirectoryRefused } from '../../recovery/ports/directory-errors.js';
import { passIn } from './access-pass.js';
import type { EntraSettings } from './entra-settings.js';
import { EntraUsers } from './entra-users.js';
import type { Step } from './known-refusal.js';
import { Graph } from '../graph/graph.js';
import { refusalOf } from './refusal.js';
import { pathOfMethod, secondFactors, timeIn } from './sign-in-methods.js';
import { UserCall } from './user-call.js';

const PASSES = '/authentication/temporaryAccessPassMethods';

/** Passwords, access passes, second factors and sessions in Entra ID. */
@Injectable()
export class EntraCredentials implements CredentialDirectory {
  readonly abilities = new Set<Ability>(['password', 'access-pass', 'methods', 'sessions']);
  readonly passSignsIn = true;
  private readonly users: EntraUsers;

  constructor(private readonly graph: Graph<EntraSettings>) {
    this.users = new EntraUsers(graph.settings);
  }

  async prospect(accountId: string): Promise<Prospect> {
    return { refuses: {}, secondFactor: (await this.methods(accountId)).length > 0 };
  }

  async setTemporaryPassword(accountId: string, password: string): Promise<PasswordSet> {
    const user = await this.userFor('password', accountId, 'set-password');
    const passwordProfile = { password, forceChangePasswordNextSignIn: true };
    // The request holds nothing but a password, so what is wrong with it is the password.
    await user.change('PATCH', '', 'password-refused', { passwordProfile });
    return { changeForced: true };
  }

  async issueAccessPass(accountId: string): Promise<AccessPass> {
    const { passMinutes, passOnce } = this.graph.settings;
    const user = await this.userFor('access-pass', accountId, 'issue-pass');
    const asked = { lifetimeInMinutes: passMinutes, isUsableOnce: passOnce };
    // Lifetime, number of uses and the account itself are what the tenant's policy is about.
    return passIn(await user.change('POST', PASSES, 'access-pass-not-allowed', asked));
  }

  async withdrawAccessPass(accountId: string): Promise<void> {
    const user = await this.user(accountId, 'withdraw-pass');
    for (const { id } of await user.list(PASSES)) await user.remove(`${PASSES}/${encodeURIComponent(String(id))}`);
  }

  async methods(accountId: string): Promise<readonly SignInMethod[]> {
    const user = await this.user(accountId, 'methods');
    return secondFactors(await user.list('/authentication/methods'), await user.preferredMethod());
  }

  async removeMethod(accountId: string, methodId: string): Promise<void> {
    const path = pathOfMethod(methodId);
    if (path === undefined) throw new DirectoryRefused('other');
    const user = await this.user(accountId, 'remove-method');
    await user.remove(`/authentication/${path}`);
  }

  async revokeSessions(accountId: string): Promise<void> {
    const user = await this.user(accountId, 'revoke-sessions');
    await user.change('POST', '/revokeSignInSessions', 'other');
  }

  async evidence(accountId: string): Promise<CredentialEvidence> {
    const user = await this.user(accountId, 'evidence');
    const [passwordChangedAt, passes] = await Promise.all([user.passwordChangedAt(), user.list(PASSES)]);
    const [accessPassIssuedAt] = passes.flatMap(({ createdDateTime }) => timeIn(createdDateTime) ?? []);
    return { ...(passwordChangedAt && { passwordChangedAt }), ...(accessPassIssuedAt && { accessPassIssuedAt }) };
  }

  async missingRights(): Promise<readonly MissingRight[]> {
    return [];
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
