import { once } from 'node:events';
import { createServer } from 'node:net';

/** A port of this loopback address that nobody listens at; fails where the one asked for is taken. */
export async function freePort(host: string, port = 0): Promise<number> {
  const server = createServer().listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error(`no port at ${host}`);
  return address.port;
}
