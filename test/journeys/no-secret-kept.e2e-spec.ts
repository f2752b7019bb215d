import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { log } from '../../src/shared/log.js';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { secretOf } from '../support/web-browser.js';

const HANAKO = '0123456789';

describe('a secret, a card or a token', () => {
  const logged: string[] = [];
  const shown: Record<string, string> = {};
  let world: ServiceUnderTest;
  let person: Person;

  beforeAll(async () => {
    const stream: { write(line: string): void } = Reflect.get(log, pino.symbols.streamSym);
    vi.spyOn(stream, 'write').mockImplementation((line) => void logged.push(line));
    world = await serviceUnderTest({ LOG_LEVEL: 'trace' });
    person = new Person(world);
    await person.link('hanako', HANAKO);
    await person.readCard('hanako');
    shown['password'] = secretOf(await person.recover('password'))!;
    shown['password of the second attempt'] = secretOf(
      await person.browser.submit(await person.open('/recovery'), '/recovery'),
    )!;
    await person.readCard('hanako');
    shown['access pass'] = secretOf(await person.recover('access-pass', { lost: 'yes' }))!;
    await person.readCard('hanako', 'cancel');
    for (const name of ['card', 'account', 'browser'])
      shown[`${name} cookie`] = person.browser.cookie(`__Host-${name}`)!;
    const codes = person.browser.visited.map(({ searchParams }) => searchParams.get('code') ?? '').filter(Boolean);
    for (const [at, code] of codes.entries()) shown[`authorization code ${at + 1}`] = code;
    await vi.waitFor(async () => expect((await person.mails()).length).toBeGreaterThanOrEqual(2 * 6), {
      timeout: 10_000,
    });
    const [mail] = await person.mails();
    shown['objection token'] = mail!.links
      .find((link) => link.includes('/objections/'))!
      .split('/')
      .at(-1)!;
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    await world?.stop();
  });

  /** Everything that the service stores, jobs included, as text. */
  async function stored(): Promise<string> {
    const tables = await world.database.query<{ name: string }[]>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
        WHERE schemaname NOT IN ('sandbox', 'pg_catalog', 'information_schema')`,
    );
    expect(tables.length).toBeGreaterThan(15);
    const dumps = await Promise.all(
      tables.map(({ name }) => world.database.query(`SELECT to_jsonb(t)::text AS row FROM ${name} AS t`)),
    );
    return JSON.stringify(dumps);
  }

  /** A text as it is, and as it would look in a column of bytes. */
  const guises = (secret: string) => [
    secret,
    Buffer.from(secret).toString('hex'),
    Buffer.from(secret).toString('base64'),
  ];
  const found = (text: string, secrets: Record<string, string>) =>
    Object.entries(secrets).flatMap(([name, secret]) =>
      guises(secret).some((guise) => text.includes(guise)) ? [name] : [],
    );

  it('was seen by the person', () => {
    expect(Object.keys(shown).length).toBeGreaterThanOrEqual(11);
    for (const secret of Object.values(shown)) expect(secret.length).toBeGreaterThanOrEqual(12);
  });

  it('is in no table of the service', async () => {
    expect(found(await stored(), shown)).toEqual([]);
  });

  it('is in no line of the log, however much is logged', () => {
    expect(logged.length).toBeGreaterThan(0);
    expect(found(logged.join(''), shown)).toEqual([]);
  });

  it('is in no mail, but for the token of its objection link', async () => {
    expect(found(JSON.stringify(await person.mails()), shown)).toEqual(['objection token']);
  });

  it('is in no address', () => {
    const addresses = person.browser.visited.filter(({ host }) => world.url.endsWith(host)).map(({ href }) => href);
    const secrets = Object.fromEntries(Object.entries(shown).filter(([name]) => /pass|cookie/.test(name)));
    expect(found(addresses.join(' '), secrets)).toEqual([]);
  });

  it('stays out as the name on the card and its addresses do', async () => {
    const personal = { name: '山田　花子', family: '山田', romaji: 'YAMADA', address: 'hanako@mail.example' };
    expect(found(await stored(), personal)).toEqual([]);
    expect(found(logged.join(''), personal)).toEqual([]);
  });
});
