import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HELD } from '../../src/front/privacy/privacy.page.js';
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
  'rescue.case_link': ['rescues'],
  'rescue.opening': ['rescues'],
  'rescue.rescue': ['rescues'],
  'verification.proof': ['reading'],
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
    expect(tables.filter((table) => !TOLD[table])).toEqual([]);
  });

  it('holds no part that no table needs', () => {
    expect(new Set(Object.values(TOLD).flat())).toEqual(new Set(HELD));
  });
});
