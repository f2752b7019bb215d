import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import '../../src/app.module.js';
import { HELD } from '../../src/front/privacy/privacy.page.js';
import { privacyParts } from '../../src/shared/web/privacy-parts.js';
import { LANGUAGES, lookUp } from '../../src/shared/web/words.js';
import { type CopiedDatabase, copyOfTemplate } from '../support/copy-of-template.js';

type Part = (typeof HELD)[number];

/** Where `/privacy` says what a table holds; a new table has no place there until somebody writes it. */
const TOLD: Readonly<Record<string, readonly Part[]>> = {
  'accounts.account': ['university'],
  'accounts.feed': ['university'],
  'api.call': ['technical'],
  'audit.head': ['audit'],
  'audit.record': ['audit'],
  'auth.browser_session': ['reading'],
  'auth.oidc_transaction': ['reading'],
  'auth.rate_limit': ['technical'],
  'desk.act': ['desk'],
  'desk.code': ['desk'],
  'desk.handled_effect': ['desk'],
  'desk.look': ['desk'],
  'desk.objection': ['desk'],
  'linking.link': ['link', 'ended'],
  'linking.link_use': ['link'],
  'notices.delivery': ['notices'],
  'notices.notice': ['notices'],
  'recovery.case': ['resets'],
  'recovery.leftover': ['resets'],
  'verification.proof': ['reading'],
  'verification.purpose': ['technical'],
  'verification.spending': ['audit'],
};

// Copies of events that wait, told under `audit`; what belongs to nobody; and what is not the service's.
const ELSEWHERE = /^(jobs|shared|sandbox|public|pg_catalog|information_schema)$/;

describe('the privacy page', () => {
  let database: CopiedDatabase;
  let client: Client;
  beforeAll(async () => {
    database = await copyOfTemplate();
    client = new Client({ connectionString: database.url });
    await client.connect();
  });
  afterAll(async () => {
    await client?.end();
    await database?.drop();
  });

  it('tells of every table of the service', async () => {
    const { rows } = await client.query<{ schema: string; name: string }>(
      'SELECT schemaname AS schema, tablename AS name FROM pg_tables',
    );
    const tables = rows.filter(({ schema }) => !ELSEWHERE.test(schema)).map(({ schema, name }) => `${schema}.${name}`);
    expect(tables.length).toBeGreaterThan(10);
    const told = new Set([...Object.keys(TOLD), ...privacyParts().flatMap((part) => part.tables)]);
    expect(tables.filter((table) => !told.has(table))).toEqual([]);
  });

  it('says what, why and for how long of whatever a context tells itself', () => {
    const questions = ['title', 'what', 'why', 'how_long'].map((question) => `privacy.${question}`);
    for (const { words, periods } of privacyParts())
      for (const language of LANGUAGES)
        for (const question of questions) {
          const text = lookUp(words, language, question, periods);
          expect(text, `${words} ${language} ${question}`).toMatch(/\S/);
          expect(text).not.toContain('{{');
        }
  });

  it('holds no part that no table needs', () => {
    expect(new Set(Object.values(TOLD).flat())).toEqual(new Set(HELD));
  });
});
