import { Socket } from 'node:net';
import { Client } from 'pg';

/** Key of the advisory lock that every user of the server shares; the pair of numbers is ours alone. */
const LOCK = [0x10ca1, 0x90579];

/** How a use of the server ended: others still use it, nobody does, or the server had dropped us before. */
export type Outcome = 'others' | 'last' | 'lost';

/**
 * One use of a server: a connection that shares a lock with all other users.
 * The server itself forgets a user who dies, so no pid has to be trusted.
 */
export class Membership {
  readonly url: string;
  private readonly client: Client;
  private readonly socket = new Socket();

  private constructor(url: string) {
    this.url = url;
    this.client = new Client({
      connectionString: url,
      application_name: 'local-postgres',
      ssl: false,
      stream: () => this.socket,
      connectionTimeoutMillis: 5_000,
      statement_timeout: 5_000,
    });
    this.client.on('error', () => undefined); // `leave` finds out
  }

  /** Joins the users of a server; waits while the last one is about to stop it, and then fails. */
  static async begin(url: string): Promise<Membership> {
    const membership = new Membership(url);
    try {
      await membership.client.connect();
      await membership.client.query('select pg_advisory_lock_shared($1, $2)', LOCK);
    } catch (error) {
      await membership.end();
      throw error;
    }
    membership.socket.unref(); // keeps no process alive that forgets to stop
    return membership;
  }

  /** Gives up the share; the last user then keeps all newcomers out until `end`. */
  async leave(): Promise<Outcome> {
    this.socket.ref();
    try {
      await this.client.query('select pg_advisory_unlock_shared($1, $2)', LOCK);
      const { rows } = await this.client.query<{ last: boolean }>('select pg_try_advisory_lock($1, $2) as last', LOCK);
      return rows[0]?.last ? 'last' : 'others';
    } catch {
      return 'lost';
    }
  }

  async end(): Promise<void> {
    await this.client.end().catch(() => undefined);
    this.socket.destroy();
  }
}
