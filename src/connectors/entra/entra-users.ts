import { log } from '../../shared/log.js';
import type { AccountFacts } from '../../accounts/contract/account-facts.query.js';
import { DirectoryUnavailable } from '../../recovery/ports/directory-errors.js';
import type { EntraSettings } from './entra-settings.js';
import type { GraphClient } from './graph-client.js';
import { attributesOf, type GraphUser, propertiesOf } from './user-attributes.js';

/** One page of a list of Graph. */
export interface GraphPage<Item> {
  readonly value: readonly Item[];
  readonly '@odata.nextLink'?: string;
  readonly '@odata.deltaLink'?: string;
}

// What the mapping may ask for though it is no property of a user: the groups that the user is in, also by way of others.
const GROUPS = 'memberof';

/** The users of a tenant, as far as they are accounts of the university. */
export class EntraUsers {
  constructor(
    private readonly settings: EntraSettings,
    private readonly graph: GraphClient,
  ) {}

  /** What is asked for of every user. */
  get select(): string {
    const { attributes } = this.settings.mapping;
    const properties = propertiesOf(attributes.filter((name) => name.toLowerCase() !== GROUPS));
    return [...new Set(['id', 'accountEnabled', 'lastPasswordChangeDateTime', ...properties])].join(',');
  }

  /** The user of an account id; undefined when there is none. */
  async ofAccount(accountId: string): Promise<GraphUser | undefined> {
    const { mapping } = this.settings;
    const users = await this.where(mapping.idAttribute, mapping.idValues(accountId));
    if (users.length < 2) return users[0];
    // Which of them is meant cannot be told, and a guess would reset somebody else's password.
    log.error('entra.account-id-not-unique');
    throw new DirectoryUnavailable();
  }

  /** Every user with one of these values. */
  async where(attribute: string, values: readonly string[]): Promise<readonly GraphUser[]> {
    const property = attribute.replaceAll('.', '/');
    const filter = values.map((value) => `${property} eq '${value.replaceAll("'", "''")}'`).join(' or ');
    const query = new URLSearchParams({ $filter: filter, $select: this.select, $count: 'true', $top: '100' });
    // Properties within others can be filtered by advanced queries only: https://learn.microsoft.com/graph/aad-advanced-queries
    const headers = { ConsistencyLevel: 'eventual' };
    const page = await this.graph.call<GraphPage<GraphUser>>({ method: 'GET', path: `/users?${query}`, headers });
    return page.value;
  }

  /** What the university says by a user; undefined for one that is no account. Throws AccountUnreadable. */
  async factsOf(user: GraphUser): Promise<AccountFacts | undefined> {
    const { mapping } = this.settings;
    const asksForGroups = mapping.attributes.some((name) => name.toLowerCase() === GROUPS);
    const groups = asksForGroups ? await this.groupsOf(user) : [];
    return mapping.factsIn({ ...attributesOf(user), [GROUPS]: groups }, new Date());
  }

  /** Whether a user holds a role of the tenant itself, so that ordinary permissions do not reach it. */
  async holdsRole({ id }: GraphUser): Promise<boolean> {
    const path = `/users/${id}/transitiveMemberOf/microsoft.graph.directoryRole?$select=id`;
    const { value } = await this.graph.call<GraphPage<{ readonly id: string }>>({ method: 'GET', path });
    return value.length > 0;
  }

  private async groupsOf({ id }: GraphUser): Promise<readonly string[]> {
    const path = `/users/${id}/transitiveMemberOf?$select=id&$top=999`;
    const { value } = await this.graph.call<GraphPage<{ readonly id: string }>>({ method: 'GET', path });
    return value.map((group) => group.id);
  }
}
