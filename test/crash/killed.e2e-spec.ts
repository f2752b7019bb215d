import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type CopiedDatabase, copyOfTemplate } from '../support/copy-of-template.js';
import { Person } from '../support/person.js';
import { builtService } from './built-service.js';
import { PretendMailServer } from './pretend-mail-server.js';
import { ServiceProcess } from './service-process.js';

const HANAKO = '0123456789';
const MARIA = '1000000005';

describe('a notice whose process was killed', { timeout: 120_000 }, () => {
  let database: CopiedDatabase;
  let mailServer: PretendMailServer;
  beforeAll(async () => {
    await builtService();
    [database, mailServer] = await Promise.all([copyOfTemplate(), PretendMailServer.start()]);
  });
  afterEach(() => ServiceProcess.killAll());
  afterAll(async () => {
    await mailServer?.stop();
    await database?.drop();
  });

  it('before any worker was there reaches every address once, as soon as there is one', async () => {
    const settings = { DATABASE_URL: database.url };
    const web = await ServiceProcess.start({ ...settings, ROLE: 'web' });
    const person = new Person(web);
    await person.link('hanako', HANAKO);
    expect(await person.mails()).toEqual([]);
    await web.kill();

    const heir = new Person(await ServiceProcess.start(settings));
    await vi.waitFor(async () => expect(await heir.mails()).toHaveLength(2), { timeout: 15_000, interval: 100 });
    expect((await heir.mails()).map(({ to }) => to).toSorted()).toEqual([
      `${HANAKO}@utac.example.ac.jp`,
      'hanako@mail.example',
    ]);
  });

  it('while the mail server hung reaches every address once, by the next process', async () => {
    const settings = { DATABASE_URL: database.url, SMTP_URL: mailServer.url };
    mailServer.manner = 'hangs';
    const first = await ServiceProcess.start(settings);
    await new Person(first).link('maria', MARIA);
    await vi.waitFor(() => expect(mailServer.visits).toBe(1), { timeout: 10_000 });
    await first.kill();
    mailServer.manner = 'takes';

    await ServiceProcess.start(settings);
    await vi.waitFor(() => expect(mailServer.taken).toHaveLength(2), { timeout: 40_000, interval: 100 });
    expect(mailServer.taken.toSorted()).toEqual([`${MARIA}@utac.example.ac.jp`, 'maria@mail.example']);
  });
});
