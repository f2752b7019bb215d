import net from 'node:net';
import tls, { type ConnectionOptions } from 'node:tls';
import { Client, type Change, type Entry, type SearchOptions } from 'ldapts';
import { LDAP_LIMITS, type LdapSettings } from './ldap-settings.js';
import { passwordModification } from './password-modification.js';

const PAGE = 500;
// RFC 3062.
const MODIFY_PASSWORD = '1.3.6.1.4.1.4203.1.11.1';

/** One connection to the LDAP server, over TLS that was checked, signed in as the service; for one call, and thrown away after it. */
export class LdapSession {
  private constructor(private readonly client: Client) {}

  /**
   * Connects and signs in, does the work, and ends the connection whatever comes of it. A call that lasts too long ends
   * by losing its connection, so that everything that waits on it fails.
   */
  static async with<T>(settings: LdapSettings, work: (session: LdapSession) => Promise<T>): Promise<T> {
    const sockets: net.Socket[] = [];
    const client = clientFor(settings, sockets);
    const end = () => sockets.forEach((socket) => socket.destroy());
    const deadline = setTimeout(end, (settings.limits ?? LDAP_LIMITS).callMs);
    try {
      if (settings.url.protocol === 'ldap:') await client.startTLS(tlsFor(settings));
      await client.bind(settings.bindDn, settings.bindPassword);
      return await work(new LdapSession(client));
    } finally {
      clearTimeout(deadline);
      await client.unbind().catch(() => undefined);
      end();
    }
  }

  /** Every entry below a place that fits a filter. */
  async search(baseDn: string, filter: string, attributes: readonly string[]): Promise<readonly Entry[]> {
    const options: SearchOptions = { scope: 'sub', filter, attributes: [...attributes], paged: { pageSize: PAGE } };
    return (await this.client.search(baseDn, options)).searchEntries;
  }

  /** One entry by its name, such as '' for what the server says of itself; `binary` attributes come as bytes. */
  async read(dn: string, attributes: readonly string[], binary: readonly string[] = []): Promise<Entry | undefined> {
    const wanted = { attributes: [...attributes], explicitBufferAttributes: [...binary] };
    return (await this.client.search(dn, { scope: 'base', ...wanted })).searchEntries[0];
  }

  async modify(dn: string, changes: readonly Change[]): Promise<void> {
    await this.client.modify(dn, [...changes]);
  }

  /** Sets a password by the operation made for it, which lets the server hash it and keep its rules. */
  async modifyPassword(dn: string, password: string): Promise<void> {
    await this.client.exop(MODIFY_PASSWORD, passwordModification(dn, password));
  }
}

function clientFor(settings: LdapSettings, sockets: net.Socket[]): Client {
  const { connectMs, answerMs } = settings.limits ?? LDAP_LIMITS;
  const { url } = settings;
  return new Client({
    url: `${url.protocol}//${url.host}`,
    connectTimeout: connectMs,
    timeout: answerMs,
    // With these it would speak TLS from the first byte, also where StartTLS is to come.
    ...(url.protocol === 'ldaps:' && { tlsOptions: tlsFor(settings) }),
    createConnection: kept(net.connect, sockets),
    createSecureConnection: kept(tls.connect, sockets),
  });
}

/** Remembers the sockets that a way of connecting makes, since the client does not give them away. */
function kept<Connect extends (...how: never[]) => net.Socket>(connect: Connect, sockets: net.Socket[]): Connect {
  const remembering = (...how: Parameters<Connect>) => {
    const socket = connect(...how);
    sockets.push(socket);
    return socket;
  };
  return remembering as Connect;
}

/** The server must prove the name in its address. */
function tlsFor({ url, ca }: LdapSettings): ConnectionOptions {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return { host, minVersion: 'TLSv1.2', ...(net.isIP(host) === 0 && { servername: host }), ...(ca && { ca }) };
}
