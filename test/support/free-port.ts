import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

// Below the ports that systems give to outgoing connections, which may take one between this look at it and its use.
const FIRST = 20_000;
const OF_A_WORKER = 1_000;

/** A port that was free a moment ago, and that no other test file at the same time is given. */
export async function freePort(): Promise<number> {
  const worker = Number(process.env['VITEST_POOL_ID'] ?? 0) % 10;
  for (;;) {
    const port = FIRST + worker * OF_A_WORKER + randomInt(OF_A_WORKER);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}
