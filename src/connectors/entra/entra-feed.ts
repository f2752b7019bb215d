import type { AccountChanges } from '../../accounts/ports/account-directory.js';
import { readableFacts } from '../readable-facts.js';
import type { EntraSettings } from './entra-settings.js';
import type { EntraUsers, GraphPage } from './entra-users.js';
import type { GraphClient } from './graph-client.js';
import { GraphRefusal } from './graph-refusal.js';
import type { GraphUser } from './user-attributes.js';

type Changed = GraphUser & { readonly '@removed'?: object };

// The cursor is too old, or the tenant was moved: everything is to be read again.
const GONE = 410;

/** What changed of the users of a tenant, by delta queries: https://learn.microsoft.com/graph/delta-query-users */
export class EntraFeed {
  constructor(
    private readonly settings: Pick<EntraSettings, 'graphUrl'>,
    private readonly graph: GraphClient,
    private readonly users: EntraUsers,
  ) {}

  /** The page that follows a cursor; the first page of all where there is none, or where it is no longer known. */
  async after(cursor: string | undefined): Promise<AccountChanges> {
    const beginning = `/users/delta?${new URLSearchParams({ $select: this.users.select })}`;
    const asOf = new Date();
    const page = await this.page(this.pathIn(cursor) ?? beginning).catch((error: unknown) => {
      if (error instanceof GraphRefusal && error.status === GONE) return this.page(beginning);
      throw error;
    });
    const next = page['@odata.nextLink'];
    const changed = page.value.filter((user) => !user['@removed']);
    const facts = await readableFacts(changed, (user) => this.users.factsOf(user));
    return {
      changes: facts.map((each) => ({ facts: each, asOf })),
      cursor: next ?? page['@odata.deltaLink'] ?? '',
      more: next !== undefined,
    };
  }

  private page(path: string): Promise<GraphPage<Changed>> {
    return this.graph.call<GraphPage<Changed>>({ method: 'GET', path });
  }

  /** The path of a link of Graph's own; our token goes nowhere else. */
  private pathIn(cursor: string | undefined): string | undefined {
    const { graphUrl } = this.settings;
    return cursor?.startsWith(`${graphUrl}/users/delta`) ? cursor.slice(graphUrl.length) : undefined;
  }
}
