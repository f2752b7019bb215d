import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { copyOfTemplate, type CopiedDatabase } from '../support/copy-of-template.js';
import { Person } from '../support/person.js';
import { applyAndProve } from '../support/rescue.js';
import { headingOf } from '../support/web-browser.js';
import { builtService } from './built-service.js';
import { ServiceProcess } from './service-process.js';

describe('a service that stood still over the end of an access', { timeout: 120_000 }, () => {
  let copy: CopiedDatabase;
  let database: Client;
  beforeAll(async () => {
    await builtService();
    copy = await copyOfTemplate();
    database = new Client({ connectionString: copy.url });
    await database.connect();
  });
  afterEach(() => ServiceProcess.killAll());
  afterAll(async () => {
    await database?.end();
    await copy?.drop();
  });

  const stage = async () => (await database.query<{ stage: string }>('SELECT stage FROM rescue.rescue')).rows[0]?.stage;

  it('ends it within a minute of being there again', async () => {
    const service = await ServiceProcess.start({ DATABASE_URL: copy.url });
    const person = new Person(service);
    await person.readCard('misaki');
    const page = await applyAndProve(person);
    // As the desk does it, which has journeys of its own.
    await database.query(`UPDATE rescue.rescue SET stage = 'approved', approved = true,
      decided_at = shared.now(), decided_by = '2000000009', version = version + 1`);
    await person.readCard('misaki');
    const opened = await person.browser.submit(await person.open(page.url.pathname), `${page.url.pathname}/open`);
    expect(headingOf(opened)).toBe('アクセスが開きました');

    expect(await service.stop()).toBe(0);
    await database.query(`UPDATE shared.clock_shift SET shift = shift + interval '8 days'`);
    expect(await stage()).toBe('open');

    const again = await ServiceProcess.start({ DATABASE_URL: copy.url });
    await vi.waitFor(async () => expect(await stage()).toBe('closed'), { timeout: 60_000, interval: 200 });
    const { shared } = await new Person(again).json<{ shared: unknown[] }>('/onedrive/accounts/1000000003.json');
    expect(shared).toEqual([]);
  });
});
