import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startLocalPostgres } from '../../src/shared/persistence/embedded/local-postgres.js';
import { folderWithCluster, query } from '../embedded-postgres/data-folders.js';
import { copyOfTemplate } from '../support/copy-of-template.js';
import { Person } from '../support/person.js';
import { refusalOf, textOf } from '../support/web-browser.js';
import { builtService } from './built-service.js';
import { DatabaseProxy } from './database-proxy.js';
import { ServiceProcess } from './service-process.js';

const HANAKO = '0123456789';

describe('the service whose database', { timeout: 120_000 }, () => {
  beforeAll(() => builtService());
  afterEach(() => ServiceProcess.killAll());

  /** From the first page to the notice in the mailbox. */
  async function works(service: ServiceProcess, card: string, account: string): Promise<Person> {
    const person = new Person(service);
    expect(textOf(await person.link(card, account))).toContain(account);
    await vi.waitFor(async () => expect(await person.mails(`${card}@mail.example`)).toHaveLength(1), {
      timeout: 40_000,
      interval: 100,
    });
    return person;
  }

  it('ends all its connections goes on serving, and does its jobs', async () => {
    const database = await copyOfTemplate();
    const service = await ServiceProcess.start({ DATABASE_URL: database.url });
    await works(service, 'hanako', HANAKO);
    const [{ ended } = {}] = await query(
      database.url,
      `SELECT count(pg_terminate_backend(pid))::int AS ended FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    expect(ended).toBeGreaterThan(5);
    expect(await service.status('/help')).toBe(200);
    // A busy machine hears of an end only after a moment.
    await vi.waitFor(async () => expect(await service.status('/readyz')).toBe(200), { timeout: 5_000 });
    await works(service, 'maria', '1000000005');
    expect(await service.stop()).toBe(0);
    await database.drop();
  });

  it('is stopped and started again says so meanwhile, and then goes on by itself', async () => {
    const options = { dataDir: folderWithCluster(), throwaway: true };
    const first = await startLocalPostgres(options);
    const proxy = await DatabaseProxy.to(first.url);
    const service = await ServiceProcess.start({ DATABASE_URL: proxy.through(first.url) });
    const person = await works(service, 'hanako', HANAKO);

    await first.stop();
    expect(await service.status('/readyz')).toBe(503);
    expect(await service.status('/livez')).toBe(200);
    expect(await service.status('/help')).toBe(200);
    expect(refusalOf(await person.open('/status'))).toBe('web.fault');

    const second = await startLocalPostgres(options);
    proxy.leadTo(second.url);
    await vi.waitFor(async () => expect(await service.status('/readyz')).toBe(200), { timeout: 10_000 });
    await works(service, 'maria', '1000000005');
    expect(await service.stop()).toBe(0);
    await proxy.stop();
    await second.stop();
  });
});
