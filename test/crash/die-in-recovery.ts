// Loaded before the service: kills its own process at the DIE_AT-th moment of a recovery, as the kernel would.
import { Server } from 'node:http';
import { flushCompileCache } from 'node:module';
import pg from 'pg';

const dieAt = Number(process.env['DIE_AT']);
let underWay = false;
let moments = 0;

/** A moment between two awaits at which somebody else can tell that the process is gone. */
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

/** Around a call: the moment before it is sent, and the one after its answer came. */
async function around<T>(call: () => Promise<T>): Promise<T> {
  moment();
  const answer = await call();
  moment();
  return answer;
}

// What a transaction did is seen by others from its COMMIT on; what lies between two of those is all the same to them.
const { query } = pg.Client.prototype;
Reflect.set(pg.Client.prototype, 'query', function watched(this: pg.Client, ...args: unknown[]): unknown {
  const send = (): unknown => Reflect.apply(query, this, args);
  return args[0] === 'COMMIT' ? around(async () => send()) : send();
});

// Every call of the directory.
const { fetch } = globalThis;
globalThis.fetch = (...args: Parameters<typeof fetch>) => around(() => fetch(...args));
