import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';

// How long the built service takes for /desk/figures, from the request to the last byte, once it is warm.
// npm run bench:figures -- 50000 40000 takes so many accounts, and so many of them with a link.
const [ACCOUNTS = 2_000, LINKS = Math.floor(ACCOUNTS * 0.8)] = process.argv.slice(2).map(Number);
const REQUESTS = 30;
const PORT = 34_300;
const OPERATORS = {
  '2000000009': { roles: ['auditor'] },
  '2000000010': { roles: ['auditor'], faculties: ['F1', 'F2'] },
};

interface LocalPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

interface Embedded {
  readonly startLocalPostgres: (options: { dataDir: string; throwaway: boolean }) => Promise<LocalPostgres>;
}

async function startService(url: string) {
  const env = {
    ...process.env,
    DATABASE_URL: url,
    PORT: String(PORT),
    SANDBOX_PORT: String(PORT + 1),
    LOG_LEVEL: 'silent',
    DESK_OPERATORS: JSON.stringify(OPERATORS),
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
async function signedIn(client: Client, accountId: string): Promise<string> {
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

async function measure(name: string, path: string, cookie: string): Promise<void> {
  const first = await timeOf(path, cookie);
  const all: number[] = [];
  for (let n = 0; n < REQUESTS; n += 1) all.push((await timeOf(path, cookie)).ms);
  const [median = 0, ninetyFifth = 0] = [0.5, 0.95].map(
    (part) => all.toSorted((a, b) => a - b)[Math.floor(part * REQUESTS)],
  );
  say(`${name}: first ${ms(first.ms)}, median ${ms(median)}, 95th percentile ${ms(ninetyFifth)}, ${first.bytes} bytes`);
}

const ms = (time: number) => `${time.toFixed(0)} ms`;
const say = (line: string) => process.stdout.write(`${line}\n`);

const dataDir = mkdtempSync(join(tmpdir(), 'figures-bench-'));
const { startLocalPostgres } = (await import(
  new URL('../dist/src/shared/persistence/embedded/local-postgres.js', import.meta.url).href
)) as Embedded;
const postgres = await startLocalPostgres({ dataDir, throwaway: true });
const service = await startService(postgres.url);
const client = new Client({ connectionString: postgres.url });
await client.connect();
try {
  // The sandbox empties the service once, at its first start.
  while ((await client.query(`SELECT 1 FROM sandbox.setting WHERE key = 'seeded'`)).rowCount === 0) await wait(50);
  const seed = readFileSync(new URL('figures.sql', import.meta.url), 'utf8');
  await client.query(seed.replaceAll(':accounts', String(ACCOUNTS)).replaceAll(':links', String(LINKS)));
  const { rows } = await client.query<{
    accounts: string;
    links: string;
    uses: string;
    cases: string;
    records: string;
  }>(
    `SELECT (SELECT count(*) FROM accounts.account) AS accounts, (SELECT count(*) FROM linking.link WHERE ended_at IS NULL) AS links,
            (SELECT count(*) FROM audit.record WHERE type = 'linking.link-used') AS uses,
            (SELECT count(*) FROM recovery."case") AS cases, (SELECT count(*) FROM audit.record) AS records`,
  );
  say(
    Object.entries(rows[0] ?? {})
      .map(([name, count]) => `${count} ${name}`)
      .join(', '),
  );
  const whole = await signedIn(client, '2000000009');
  await measure('the page, of all faculties', '/desk/figures', whole);
  await measure('the page, of two faculties', '/desk/figures', await signedIn(client, '2000000010'));
  await measure('the CSV', '/desk/figures.csv', whole);
} finally {
  await client.end();
  service.kill('SIGTERM');
  await new Promise((resolve) => service.once('exit', resolve));
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
