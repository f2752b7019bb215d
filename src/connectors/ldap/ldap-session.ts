import { setTimeout as sleep } from 'node:timers/promises';
import { type Change, type Client, type Control, type Entry, PasswordPolicyControl, type SearchOptions } from 'ldapts';
import { connectionTo } from './ldap-connection.js';
import { LDAP_LIMITS, type LdapSettings } from './ldap-settings.js';
import { passwordModification } from './password-modification.js';

const PAGE = 500;
const FAREWELL_MS = 200;
// RFC 3062.
const MODIFY_PASSWORD = '1.3.6.1.4.1.4203.1.11.1';

/** A call lasted too long. */
class CallTooLong extends Error {
  readonly code = 'call-too-long';
}

/** One connection to the LDAP server, over TLS that was checked, signed in as the service; for one call, and thrown away after it. */
export class LdapSession {
  private constructor(private readonly client: Client) {}

  /** Connects and signs in, does the work, and ends the connection whatever comes of it, and in any case in time. */
  static async with<T>(settings: LdapSettings, work: (session: LdapSession) => Promise<T>): Promise<T> {
    const { client, tlsOptions, end } = connectionTo(settings);
    const whole = async () => {
      if (settings.url.protocol === 'ldap:') await client.startTLS(tlsOptions);
      await client.bind(settings.bindDn, settings.bindPassword);
      return work(new LdapSession(client));
    };
    let deadline: NodeJS.Timeout | undefined;
    // The end of a connection alone would not do: the client waits for a handshake of StartTLS for ever.
    const tooLong = new Promise<never>((_resolve, reject) => {
      const expire = () => {
        end();
        reject(new CallTooLong());
      };
      deadline = setTimeout(expire, (settings.limits ?? LDAP_LIMITS).callMs);
    });
    try {
      return await Promise.race([whole(), tooLong]);
    } finally {
      clearTimeout(deadline);
      // Of a connection that is gone already the client may hear nothing any more.
      await Promise.race([client.unbind().catch(() => undefined), sleep(FAREWELL_MS, undefined, { ref: false })]);
      end();
    }
  }

  /** The entries below a place that fit a filter: all of them, or some where they are more than are enough. */
  async search(
    baseDn: string,
    filter: string,
    attributes: readonly string[],
    enough = Infinity,
  ): Promise<readonly Entry[]> {
    const options: SearchOptions = { scope: 'sub', filter, attributes: [...attributes], paged: { pageSize: PAGE } };
    const found: Entry[] = [];
    for await (const { searchEntries } of this.client.searchPaginated(baseDn, options)) {
      found.push(...searchEntries);
      if (found.length > enough) break;
    }
    return found;
  }

  /** One entry by its name, such as '' for what the server says of itself; `binary` attributes come as bytes. */
  async read(
    dn: string,
    attributes: readonly string[],
    binary: readonly string[] = [],
    ...controls: readonly Control[]
  ): Promise<Entry | undefined> {
    const wanted = { attributes: [...attributes], explicitBufferAttributes: [...binary] };
    return (await this.client.search(dn, { scope: 'base', ...wanted }, [...controls])).searchEntries[0];
  }

  async modify(dn: string, changes: readonly Change[]): Promise<void> {
    await this.client.modify(dn, [...changes]);
  }

  /** Sets a password by the operation made for it, which lets the server hash it and keep its rules. */
  async modifyPassword(dn: string, password: string): Promise<void> {
    await this.client.exop(MODIFY_PASSWORD, passwordModification(dn, password));
  }

  /** Signs in as somebody else, for the rest of the session, and tells what the password policy of the server says to that. */
  async signInAs(dn: string, password: string): Promise<number | undefined> {
    const told = new PasswordPolicyControl();
    await this.client.bind(dn, password, told);
    return told.value?.error;
  }
}
