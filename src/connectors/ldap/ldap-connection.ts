import net from 'node:net';
import tls, { type ConnectionOptions } from 'node:tls';
import { Client } from 'ldapts';
import { LDAP_LIMITS, type LdapSettings } from './ldap-settings.js';

/** The client wanted to connect again by itself. */
export class ConnectionGone extends Error {
  readonly code = 'connection-gone';
}

/** A client that connects once, and the means to end its connection at any moment. */
export interface LdapConnection {
  readonly client: Client;
  readonly tlsOptions: ConnectionOptions;
  readonly end: () => void;
}

/** Prepares a connection; it is made with the first request. */
export function connectionTo(settings: LdapSettings): LdapConnection {
  const { connectMs, answerMs } = settings.limits ?? LDAP_LIMITS;
  const { url } = settings;
  const tlsOptions = tlsFor(settings);
  const sockets: net.Socket[] = [];
  const client = new Client({
    url: `${url.protocol}//${url.host}`,
    connectTimeout: connectMs,
    timeout: answerMs,
    // With these it would speak TLS from the first byte, also where StartTLS is to come.
    ...(url.protocol === 'ldaps:' && { tlsOptions }),
    createConnection: once(net.connect, sockets),
    createSecureConnection: once(tls.connect, sockets),
  });
  return { client, tlsOptions, end: () => sockets.forEach((socket) => socket.destroy()) };
}

/** Lets a way of connecting be used once, and keeps the socket, which the client does not give away. */
function once<Connect extends (...how: never[]) => net.Socket>(connect: Connect, sockets: net.Socket[]): Connect {
  let used = false;
  const connecting = (...how: Parameters<Connect>) => {
    // It would not be signed in, and in the clear where StartTLS was asked for.
    if (used) throw new ConnectionGone();
    used = true;
    const socket = connect(...how);
    sockets.push(socket);
    return socket;
  };
  return connecting as Connect;
}

/** The server must prove the name in its address, whatever NODE_TLS_REJECT_UNAUTHORIZED says. */
function tlsFor({ url, ca }: LdapSettings): ConnectionOptions {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const name = net.isIP(host) === 0 && { servername: host };
  return { host, minVersion: 'TLSv1.2', rejectUnauthorized: true, ...name, ...(ca && { ca }) };
}
