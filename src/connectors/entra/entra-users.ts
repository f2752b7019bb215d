import type { AccountFacts } from '../../accounts/contract/account-facts.query.js';
import { DirectoryUnavailable } from '../../recovery/ports/directory-errors.js';
import { log } from '../../shared/log.js';
import type { EntraSettings } from './entra-settings.js';
import type { GraphCall } from '../graph/graph-call.js';
import { type GraphItem, listed } from '../graph/graph-list.js';
import { attributesOf } from './user-attributes.js';
import { asksForGroups, headersFor, selectOf, usersWith } from './user-query.js';

/** A user of Graph that is an account of the university. */
export interface EntraUser {
  /** Graph's own. */
  readonly id: string;
  readonly facts: AccountFacts;
  /** Whether somebody could sign in to it at all; undefined where Graph does not tell. */
  readonly enabled: boolean | undefined;
  /** Whether a directory on premises keeps it, and with it the password. */
  readonly synced: boolean;
  /** Whether it is a guest who signs in elsewhere. */
  readonly external: boolean;
}

// What decides whether a step can be done at all, beside what the mapping asks for; the feed is not about that.
const OF_CREDENTIALS = ['accountEnabled', 'onPremisesSyncEnabled', 'userPrincipalName'];

/** The users of Graph as the mapping understands them. */
export class EntraUsers {
  /** What the feed asks for: other properties make it begin anew. */
  readonly select: string;
  private readonly selectOfOne: string;

  constructor(private readonly settings: EntraSettings) {
    const { attributes } = settings.mapping;
    this.select = selectOf([...attributes, 'accountEnabled']);
    this.selectOfOne = selectOf([...attributes, ...OF_CREDENTIALS]);
  }

  /** The user of an account; undefined where there is none. Two that claim to be the same account are as good as no answer. */
  async ofAccount(accountId: string, call: GraphCall): Promise<EntraUser | undefined> {
    const { mapping } = this.settings;
    const found = await this.with(mapping.idAttribute, mapping.idValues(accountId), call);
    const [user, another] = found.filter(({ facts }) => facts.accountId === accountId);
    if (another) {
      log.error({ accountId }, 'entra.account-ambiguous');
      throw new DirectoryUnavailable();
    }
    return user;
  }

  /** The users of a person. An account of which the directory knows no person is a person of its own, by the id of the account. */
  async ofPerson(personId: string, call: GraphCall): Promise<readonly EntraUser[]> {
    const { personAttribute } = this.settings.mapping;
    const found = personAttribute === undefined ? [] : await this.with(personAttribute, [personId], call);
    const users = found.length > 0 ? found : [await this.ofAccount(personId, call)];
    return users.flatMap((user) => (user?.facts.personId === personId ? user : []));
  }

  /** What the mapping makes of a user; undefined for one that is no account, such as a guest. */
  async understood(user: GraphItem, call: GraphCall): Promise<EntraUser | undefined> {
    const { mapping } = this.settings;
    const { id } = user;
    if (typeof id !== 'string') throw new DirectoryUnavailable();
    const groups = asksForGroups(mapping.attributes) ? await this.groupsOf(id, call) : [];
    const facts = mapping.factsIn({ ...attributesOf(user), memberOf: groups }, new Date());
    return facts && { id, facts, ...standingOf(user) };
  }

  private async with(attribute: string, values: readonly string[], call: GraphCall): Promise<readonly EntraUser[]> {
    if (values.length === 0) return [];
    const path = usersWith(attribute, values, this.selectOfOne);
    const users = await listed(call, this.settings.graphUrl, path, { headers: headersFor(attribute) });
    const understood = await Promise.all(users.map((user) => this.understood(user, call)));
    return understood.filter((user) => user !== undefined);
  }

  /** Direct or by way of other groups. */
  private async groupsOf(id: string, call: GraphCall): Promise<readonly string[]> {
    const path = `/users/${encodeURIComponent(id)}/transitiveMemberOf?$select=id&$top=999`;
    const groups = await listed(call, this.settings.graphUrl, path);
    return groups.flatMap((group) => (typeof group['id'] === 'string' ? [group['id']] : []));
  }
}

/** `onPremisesSyncEnabled` is false of who was kept on premises once, and null of who never was. */
function standingOf(user: GraphItem): Pick<EntraUser, 'enabled' | 'synced' | 'external'> {
  const { accountEnabled, onPremisesSyncEnabled, userPrincipalName } = user;
  return {
    enabled: typeof accountEnabled === 'boolean' ? accountEnabled : undefined,
    synced: onPremisesSyncEnabled === true,
    // https://learn.microsoft.com/entra/external-id/user-properties
    external: /#EXT#@/i.test(String(userPrincipalName)),
  };
}
