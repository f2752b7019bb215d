import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { MIGRATIONS } from '../../src/migrations.js';
import { query } from '../embedded-postgres/data-folders.js';
import { emptyDatabase } from '../persistence/empty-database.js';
import { type CopiedDatabase, copyOfTemplate } from '../support/copy-of-template.js';
import { Person } from '../support/person.js';
import { builtService } from './built-service.js';
import { ServiceProcess, type Settings } from './service-process.js';

const PEOPLE = { hanako: '0123456789', ken: '1000000001', maria: '1000000005', taro: '2000000009' };

// Providers that nobody asks as long as nobody signs in.
const ELSEWHERE: Settings = {
  SANDBOX: 'off',
  DATA_KEYS: `1:${Buffer.alloc(32, 7).toString('base64')}`,
  CARD_ISSUER: 'https://card.example',
  CARD_CLIENT_ID: 'RP00000001',
  CARD_PRIVATE_JWK: JSON.stringify({
    kty: 'EC',
    crv: 'P-256',
    x: 'Ln5GWKXA1BjjAVFDaZ7ECgkW07MuIqFpc2ljU2vPSgs',
    y: 'IdJXLVRu6sLBhcScMQTmVVKbhfT5THPoLm1pM-Q5Yqk',
    d: 'bGlXcHS2fg8B9nCuK_7KvbVV4-H4LEUQyjcQs9YFdUI',
  }),
  ACCOUNT_ISSUER: 'https://account.example',
  ACCOUNT_CLIENT_ID: 'identity-verification',
  ACCOUNT_CLIENT_SECRET: 'secret',
  ACCOUNT_ID_CLAIM: 'sub',
  ACCOUNT_MFA_CLAIM: 'amr=mfa',
  SMTP_URL: 'smtp://127.0.0.1:9',
};

describe('many processes on one database', { timeout: 120_000 }, () => {
  let database: CopiedDatabase;
  beforeAll(() => builtService());
  afterEach(async () => {
    await ServiceProcess.killAll();
    await database.drop();
  });

  it('all come up though all find it empty at the same moment', async () => {
    database = await emptyDatabase();
    const settings = { ...ELSEWHERE, DATABASE_URL: database.url };
    const three = await Promise.all([1, 2, 3].map(() => ServiceProcess.start(settings)));
    expect(await Promise.all(three.map((each) => each.status('/readyz')))).toEqual([200, 200, 200]);
    const [{ times } = {}] = await query(database.url, 'SELECT count(*)::int AS times FROM migration');
    expect(times).toBe(MIGRATIONS.length);
    expect(await Promise.all(three.map((each) => each.stop()))).toEqual([0, 0, 0]);
  });

  it('all come up with one sandbox, though all find none at the same moment', async () => {
    database = await copyOfTemplate();
    const three = await Promise.all([1, 2, 3].map(() => ServiceProcess.start({ DATABASE_URL: database.url })));
    expect(await Promise.all(three.map((each) => each.status('/readyz')))).toEqual([200, 200, 200]);
    expect(new Set(three.map(({ sandboxUrl }) => sandboxUrl)).size).toBe(1);
    expect(await Promise.all(three.map((each) => each.stop()))).toEqual([0, 0, 0]);
  });

  it('do every job once between them, and end when they are told to; who only works has no page', async () => {
    database = await copyOfTemplate();
    const settings = { DATABASE_URL: database.url };
    const all = await ServiceProcess.start(settings);
    const worker = await ServiceProcess.start({ ...settings, ROLE: 'worker' });
    const answers = await Promise.all(['/livez', '/readyz', '/', '/menu', '/help'].map((path) => worker.status(path)));
    expect(answers).toEqual([200, 200, 404, 404, 404]);
    const person = new Person(all);
    for (const [card, account] of Object.entries(PEOPLE)) {
      await person.link(card, account);
      await person.browser.submit(await person.readCard(card), '/unlink');
    }
    await vi.waitFor(async () => expect(await waitingJobs()).toBe(0), 20_000);
    // Two notices for each of the four, to two addresses.
    expect(await person.mails()).toHaveLength(2 * 4 * 2);
    expect(await Promise.all([worker.stop(), all.stop()])).toEqual([0, 0]);
  });

  it('refuse a worker that finds no sandbox, and say what to start first', async () => {
    database = await copyOfTemplate();
    const worker = await ServiceProcess.run({ DATABASE_URL: database.url, ROLE: 'worker' });
    expect(await worker.exit()).toBe(1);
    expect(worker.output).toContain('start a process of role all or web first');
  });

  async function waitingJobs(): Promise<unknown> {
    const [row] = await query(
      database.url,
      `SELECT count(*)::int AS waiting FROM jobs.job WHERE name = 'notices.tell-account' AND state <> 'completed'`,
    );
    return row?.['waiting'];
  }
});
