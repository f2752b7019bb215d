// Loaded before the service: kills its own process at the DIE_AT-th moment of a recovery, as the kernel would.
import { Server } from 'node:http';
import { flushCompileCache } from 'node:module';
import pg from 'pg';

const dieAt = Number(process.env['DIE_AT']);
let underWay = false;
let moments = 0;

/** A moment at which others find something else than at the one before, should the process be gone. */
function moment(): void {
  if (!underWay) return;
  moments += 1;
  if (moments === dieAt) process.kill(process.pid, 'SIGKILL');
}

function begin(): void {
  underWay = true;
  // A process that is killed keeps nothing for the next one.
  flushCompileCache();
}

const { emit } = Server.prototype;
Server.prototype.emit = function watched(this: Server, event: string, ...args: unknown[]): boolean {
  const [request] = args as [{ method?: string; url?: string }?];
  if (event === 'request' && request?.method === 'POST' && request.url?.startsWith('/recovery')) begin();
  return Reflect.apply(emit, this, [event, ...args]);
};

/** The moment after the answer of a call came; until the next call is answered it is all the same to others. */
async function after<T>(call: () => Promise<T>): Promise<T> {
  const answer = await call();
  moment();
  return answer;
}

// What a transaction did is seen by others from its COMMIT on; what lies between two of those is all the same to them.
const { query } = pg.Client.prototype;
Reflect.set(pg.Client.prototype, 'query', function watched(this: pg.Client, ...args: unknown[]): unknown {
  const send = (): unknown => Reflect.apply(query, this, args);
  return args[0] === 'COMMIT' ? after(async () => send()) : send();
});

// Every call of the directory.
const { fetch } = globalThis;
globalThis.fetch = (...args: Parameters<typeof fetch>) => after(() => fetch(...args));
