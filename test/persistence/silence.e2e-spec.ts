import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { log } from '../../src/shared/log.js';
import { PretendMailServer } from '../crash/pretend-mail-server.js';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';

const CANARY = 'canary-7e2c';
const HANAKO = '0123456789';

describe('what went wrong leaves no words of it:', () => {
  const logged: string[] = [];
  let mailServer: PretendMailServer;
  let world: ServiceUnderTest;
  beforeAll(async () => {
    const stream: { write(line: string): void } = Reflect.get(log, pino.symbols.streamSym);
    vi.spyOn(stream, 'write').mockImplementation((line) => void logged.push(line));
    mailServer = await PretendMailServer.start();
    world = await serviceUnderTest({ LOG_LEVEL: 'trace', SMTP_URL: mailServer.url });
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    await world?.stop();
    await mailServer?.stop();
  });

  const jobs = async () => {
    const tables = await world.database.query<{ name: string }[]>(
      `SELECT format('jobs.%I', tablename) AS name FROM pg_tables WHERE schemaname = 'jobs'`,
    );
    const rows = tables.map(({ name }) => world.database.query(`SELECT to_jsonb(t)::text AS row FROM ${name} AS t`));
    return JSON.stringify(await Promise.all(rows));
  };

  it('a reaction that failed is tried again, and only the code of its error is kept', async () => {
    mailServer.manner = 'refuses';
    mailServer.refusal = `${CANARY} is not known here`;
    await new Person(world).link('hanako', HANAKO);
    await vi.waitFor(async () => expect(await jobs()).toContain('EENVELOPE'), 10_000);
    expect(await jobs()).not.toContain(CANARY);
    mailServer.manner = 'takes';
    await vi.waitFor(() => expect(mailServer.taken).toHaveLength(2), { timeout: 20_000, interval: 100 });
    expect(logged.some((line) => line.includes('jobs.failed') && line.includes('EENVELOPE'))).toBe(true);
    expect(logged.join('')).not.toContain(CANARY);
    expect(await jobs()).not.toContain(CANARY);
  });

  it.each([
    ['a value of the wrong type', 'SELECT $1::int', '22P02', [CANARY]],
    ['a value that is there already', 'INSERT INTO sandbox.setting VALUES ($1, $1), ($1, $1)', '23505', [CANARY]],
    ['a table that is not there', `SELECT '${CANARY}' FROM nowhere`, '42P01', []],
  ])('a statement with %s is logged by its code alone', async (_what, sql, sqlState, values) => {
    logged.length = 0;
    await expect(world.database.query(sql, values)).rejects.toThrow();
    expect(logged.some((line) => line.includes('database.statement-failed') && line.includes(sqlState))).toBe(true);
    expect(logged.join('')).not.toContain(CANARY);
  });

  it('an error of a request is logged without its text', async () => {
    logged.length = 0;
    const answer = await fetch(`${world.url}/objections/${CANARY}%E0%A4%A`);
    expect(answer.status).toBe(400);
    expect(logged.join('')).not.toContain(CANARY);
  });
});
