import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

// Until then requests that are under way may end.
const GRACE_MS = 2_000;

/** Begins to listen on this machine only; port 0 takes any free one. Says so where the port is taken. */
export async function listenOnLoopback(port: number): Promise<Server> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(explained(error, port)));
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}

/** Where a server that listens is found. */
export function originOf(server: Server): string {
  const address: AddressInfo | string | null = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the server does not listen');
  return `http://127.0.0.1:${address.port}`;
}

/** Ends idle connections at once and busy ones soon. */
export async function stopServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const force = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(force);
}

function explained(error: Error, port: number): Error {
  if (!('code' in error) || error.code !== 'EADDRINUSE') return error;
  return new Error(`The sandbox cannot start: port ${port} is taken. Set SANDBOX_PORT to a free one.`);
}
