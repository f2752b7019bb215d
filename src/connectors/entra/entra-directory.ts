import type { AccountFacts } from '../../accounts/contract/account-facts.query.js';
import type { AccountChanges, AccountDirectory } from '../../accounts/ports/account-directory.js';
import type {
  Ability,
  AccessPass,
  CredentialDirectory,
  CredentialEvidence,
  SignInMethod,
} from '../../recovery/ports/credential-directory.js';
import { DirectoryRefused } from '../../recovery/ports/directory-errors.js';
import { unavailableWhereUnreadable } from '../readable-facts.js';
import type { EntraSettings } from './entra-settings.js';
import { EntraFeed } from './entra-feed.js';
import { EntraUsers, type GraphPage } from './entra-users.js';
import { GraphClient } from './graph-client.js';
import { type GraphMethod, pathOfMethod, secondFactors } from './graph-methods.js';
import { GraphToken } from './graph-token.js';
import type { GraphUser } from './user-attributes.js';

const PASSES = '/authentication/temporaryAccessPassMethods';

interface GraphPass {
  readonly id: string;
  readonly temporaryAccessPass?: string;
  readonly startDateTime: string;
  readonly createdDateTime: string;
  readonly lifetimeInMinutes: number;
  readonly isUsable?: boolean;
}

/** Entra ID by Microsoft Graph v1.0, with permissions of an application. */
export class EntraDirectory implements AccountDirectory, CredentialDirectory {
  readonly abilities = new Set<Ability>(['password', 'access-pass', 'methods', 'sessions']);
  private readonly graph: GraphClient;
  private readonly users: EntraUsers;
  private readonly feed: EntraFeed;

  constructor(private readonly settings: EntraSettings) {
    this.graph = new GraphClient(settings, new GraphToken(settings));
    this.users = new EntraUsers(settings, this.graph);
    this.feed = new EntraFeed(settings, this.graph, this.users);
  }

  async find(accountId: string): Promise<AccountFacts | undefined> {
    const user = await this.users.ofAccount(accountId);
    return user && this.factsOf(user);
  }

  async ofPerson(personId: string): Promise<readonly AccountFacts[]> {
    const { personAttribute } = this.settings.mapping;
    if (!personAttribute) return [await this.find(personId)].flatMap((facts) => facts ?? []);
    const users = await this.users.where(personAttribute, [personId]);
    const facts = await Promise.all(users.map((user) => this.factsOf(user)));
    return facts.flatMap((each) => each ?? []);
  }

  changesAfter(cursor: string | undefined): Promise<AccountChanges> {
    return this.feed.after(cursor);
  }

  async setTemporaryPassword(accountId: string, password: string): Promise<void> {
    const user = await this.current(accountId);
    const passwordProfile = { password, forceChangePasswordNextSignIn: true };
    await this.change(user, { method: 'PATCH', path: '', body: { passwordProfile } });
  }

  async issueAccessPass(accountId: string): Promise<AccessPass> {
    const user = await this.current(accountId);
    const { passMinutes, passOnce } = this.settings;
    const body = { lifetimeInMinutes: passMinutes, isUsableOnce: passOnce };
    const pass = await this.change<GraphPass>(user, { method: 'POST', path: PASSES, body });
    const expiresAt = new Date(Date.parse(pass.startDateTime) + pass.lifetimeInMinutes * 60_000);
    return { code: pass.temporaryAccessPass ?? '', expiresAt };
  }

  async withdrawAccessPass(accountId: string): Promise<void> {
    const user = await this.known(accountId);
    for (const { id } of await this.passesOf(user)) await this.removed(user, `${PASSES}/${encodeURIComponent(id)}`);
  }

  async methods(accountId: string): Promise<readonly SignInMethod[]> {
    const user = await this.known(accountId);
    const page = await this.read<GraphPage<GraphMethod>>(user, '/authentication/methods');
    return secondFactors(page.value);
  }

  async removeMethod(accountId: string, methodId: string): Promise<void> {
    const path = pathOfMethod(methodId);
    if (!path) throw new DirectoryRefused('not-offered');
    await this.removed(await this.known(accountId), path);
  }

  async revokeSessions(accountId: string): Promise<void> {
    await this.change(await this.known(accountId), { method: 'POST', path: '/revokeSignInSessions' });
  }

  async evidence(accountId: string): Promise<CredentialEvidence> {
    const user = await this.known(accountId);
    const [pass] = await this.passesOf(user);
    const changed = user['lastPasswordChangeDateTime'];
    return {
      ...(typeof changed === 'string' && { passwordChangedAt: new Date(changed) }),
      ...(pass && { accessPassIssuedAt: new Date(pass.createdDateTime) }),
    };
  }

  private factsOf(user: GraphUser): Promise<AccountFacts | undefined> {
    return this.users.factsOf(user).catch(unavailableWhereUnreadable);
  }

  private async known(accountId: string): Promise<GraphUser> {
    const user = await this.users.ofAccount(accountId);
    if (!user) throw new DirectoryRefused('account-unknown');
    return user;
  }

  /** The user of an account that is in force; Graph itself would set the password of one that is not. */
  private async current(accountId: string): Promise<GraphUser> {
    const user = await this.known(accountId);
    const facts = await this.factsOf(user);
    if (!facts) throw new DirectoryRefused('account-unknown');
    if (facts.standing === 'left' || user['accountEnabled'] === false) throw new DirectoryRefused('account-ended');
    return user;
  }

  private async passesOf(user: GraphUser): Promise<readonly GraphPass[]> {
    return (await this.read<GraphPage<GraphPass>>(user, PASSES)).value;
  }

  private async read<Body>({ id }: GraphUser, path: string): Promise<Body> {
    return this.graph.call<Body>({ method: 'GET', path: `/users/${id}${path}` });
  }

  private async change<Body>(
    user: GraphUser,
    { method, path, body }: { method: 'POST' | 'PATCH' | 'DELETE'; path: string; body?: object },
  ): Promise<Body> {
    try {
      return await this.graph.call<Body>({ method, path: `/users/${user.id}${path}`, ...(body && { body }) });
    } catch (error) {
      if (!(error instanceof DirectoryRefused) || error.details.reason !== 'not-permitted') throw error;
      // Graph says the same to a service that lacks a permission and of an account that is above it.
      const above = await this.users.holdsRole(user).catch(() => false);
      throw above ? new DirectoryRefused('account-protected') : error;
    }
  }

  /** Deletes something; done as well where it is gone. */
  private async removed(user: GraphUser, path: string): Promise<void> {
    await this.change(user, { method: 'DELETE', path }).catch((error: unknown) => {
      if (!(error instanceof DirectoryRefused && error.details.reason === 'account-unknown')) throw error;
    });
  }
}
