import { Injectable } from '@nestjs/common';
import type { AccountFacts } from '../../accounts/contract/account-facts.query.js';
import type { AccountChanges, AccountDirectory } from '../../accounts/ports/account-directory.js';
import { DirectoryUnavailable } from '../../recovery/ports/directory-errors.js';
import { readableFacts } from '../readable-facts.js';
import { DeltaCursor } from './delta-cursor.js';
import type { EntraSettings } from './entra-settings.js';
import { EntraUsers } from './entra-users.js';
import { Graph } from '../graph/graph.js';
import type { GraphCall } from '../graph/graph-call.js';
import { type GraphItem, itemsIn } from '../graph/graph-list.js';
import { GraphRefused } from '../graph/graph-refused.js';
import { refusalOf } from './refusal.js';

// Users whose groups are read at the same time.
const AT_A_TIME = 8;
// A link of changes is forgotten after days, a link to the next page after minutes.
const RESYNC = new Set(['syncStateNotFound', 'resyncRequired', 'Directory_ExpiredPageToken']);

/** What Entra ID says of accounts. */
@Injectable()
export class EntraAccounts implements AccountDirectory {
  private readonly users: EntraUsers;
  private readonly cursors: DeltaCursor;

  constructor(private readonly graph: Graph<EntraSettings>) {
    this.users = new EntraUsers(graph.settings);
    this.cursors = new DeltaCursor(graph.settings.graphUrl, this.users.select);
  }

  async find(accountId: string): Promise<AccountFacts | undefined> {
    const user = await this.users.ofAccount(accountId, this.graph.call('find')).catch(asRefusal);
    return user?.facts;
  }

  async ofPerson(personId: string): Promise<readonly AccountFacts[]> {
    const users = await this.users.ofPerson(personId, this.graph.call('of-person')).catch(asRefusal);
    return users.map(({ facts }) => facts);
  }

  async changesAfter(cursor: string | undefined): Promise<AccountChanges> {
    const { graph, cursors } = this;
    const call = graph.call('changes', graph.settings.limits.pageSeconds);
    // Before the question, so that whoever asks for facts meanwhile has the newer ones.
    const asOf = new Date();
    const page = await this.page(cursor, call).catch(asRefusal);
    const more = page['@odata.nextLink'] !== undefined;
    const next = cursors.for(more ? page['@odata.nextLink'] : page['@odata.deltaLink']);
    if (next === undefined) throw new DirectoryUnavailable();
    const facts = await this.factsOn(page, call).catch(asRefusal);
    return { changes: facts.map((facts) => ({ facts, asOf })), cursor: next, more };
  }

  /** The page of a cursor, or the first one where Graph has forgotten it. https://learn.microsoft.com/graph/delta-query-overview */
  private async page(cursor: string | undefined, call: GraphCall): Promise<GraphItem> {
    const first = `/users/delta?$select=${this.users.select}`;
    const link = this.cursors.linkIn(cursor);
    if (link === undefined) return call.read(first);
    return call.read(link).catch((error: unknown) => {
      if (error instanceof GraphRefused && (error.status === 410 || RESYNC.has(error.code))) return call.read(first);
      throw error;
    });
  }

  private async factsOn(page: GraphItem, call: GraphCall): Promise<readonly AccountFacts[]> {
    // A removed user keeps its last known facts: when it ended was told before.
    const users = itemsIn(page).filter((user) => user['@removed'] === undefined);
    const facts: AccountFacts[] = [];
    for (let start = 0; start < users.length; start += AT_A_TIME) {
      const some = users.slice(start, start + AT_A_TIME);
      const factsOf = async (user: GraphItem) => (await this.users.understood(user, call))?.facts;
      facts.push(...(await readableFacts(some, factsOf)));
    }
    return facts;
  }
}

function asRefusal(error: unknown): never {
  throw refusalOf(error);
}
