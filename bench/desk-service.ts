import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';

const REQUESTS = 30;
const PORT = 34_300;

interface LocalPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

interface Embedded {
  readonly startLocalPostgres: (options: { dataDir: string; throwaway: boolean }) => Promise<LocalPostgres>;
}

async function startService(url: string, operators: object) {
  const env = {
    ...process.env,
    DATABASE_URL: url,
    PORT: String(PORT),
    SANDBOX_PORT: String(PORT + 1),
    LOG_LEVEL: 'silent',
    DESK_OPERATORS: JSON.stringify(operators),
  };
  const service = spawn(process.execPath, ['dist/src/main.js'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const ready = () =>
    fetch(`http://127.0.0.1:${PORT}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await ready())) {
    if (service.exitCode !== null) throw new Error('the service did not start');
    await wait(50);
  }
  return service;
}

/** A cookie with which an operator has signed in. */
export async function signedIn(client: Client, accountId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await client.query(
    `INSERT INTO auth.browser_session (id_sha256, kind, account_id, mfa, signed_in_at, created_at, last_seen_at, expires_at)
     VALUES ($1, 'account', $2, true, now(), now(), now(), now() + interval '1 hour')`,
    [createHash('sha256').update(token).digest(), accountId],
  );
  return `__Host-account=${token}`;
}

async function timeOf(path: string, cookie: string): Promise<{ readonly ms: number; readonly bytes: number }> {
  const began = performance.now();
  const answer = await fetch(`http://localhost:${PORT}${path}`, { headers: { Cookie: cookie } });
  const { byteLength } = await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  return { ms: performance.now() - began, bytes: byteLength };
}

/** Says how long a page takes, from the request to the last byte, first and warm. */
export async function measure(name: string, path: string, cookie: string): Promise<void> {
  const first = await timeOf(path, cookie);
  const all: number[] = [];
  for (let n = 0; n < REQUESTS; n += 1) all.push((await timeOf(path, cookie)).ms);
  const [median = 0, ninetyFifth = 0] = [0.5, 0.95].map(
    (part) => all.toSorted((a, b) => a - b)[Math.floor(part * REQUESTS)],
  );
  say(`${name}: first ${ms(first.ms)}, median ${ms(median)}, 95th percentile ${ms(ninetyFifth)}, ${first.bytes} bytes`);
}

const ms = (time: number) => `${time.toFixed(0)} ms`;
/** Prints a line. */
export const say = (line: string) => process.stdout.write(`${line}\n`);

/** Runs the built service on a throwaway database with these operators, lets `work` fill and measure it, and takes all of it away. */
export async function withService(operators: object, work: (client: Client) => Promise<void>): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'desk-bench-'));
  const { startLocalPostgres } = (await import(
    new URL('../dist/src/shared/persistence/embedded/local-postgres.js', import.meta.url).href
  )) as Embedded;
  const postgres = await startLocalPostgres({ dataDir, throwaway: true });
  const service = await startService(postgres.url, operators);
  const client = new Client({ connectionString: postgres.url });
  await client.connect();
  try {
    // The sandbox empties the service once, at its first start.
    while ((await client.query(`SELECT 1 FROM sandbox.setting WHERE key = 'seeded'`)).rowCount === 0) await wait(50);
    await work(client);
  } finally {
    await client.end();
    service.kill('SIGTERM');
    await new Promise((resolve) => service.once('exit', resolve));
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
