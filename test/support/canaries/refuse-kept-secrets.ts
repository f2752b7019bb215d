import { Client } from 'pg';
import { CanaryFinder } from './canary-finder.js';
import { note, noted } from './noted.js';

/** Fails where a table outside the sandbox holds a secret that this test file has seen; says which kind and where. */
export async function refuseSecretsInTables(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await noteMails(client);
    const finder = new CanaryFinder(noted);
    const found: string[] = [];
    for (const table of await tablesOf(client)) {
      const { rows } = await client.query<{ text: string | null }>(
        `SELECT string_agg(t::text, E'\\n') AS text FROM ${table} AS t`,
      );
      for (const kind of finder.kindsIn(rows[0]?.text ?? '')) found.push(`${kind} in ${table}`);
    }
    refuse(found);
  } finally {
    await client.end();
  }
}

/** Fails where these lines hold a secret that this test file has seen. */
export function refuseSecretsInLog(lines: readonly string[]): void {
  const kinds = new CanaryFinder(noted).kindsIn(lines.join(''));
  refuse([...kinds].map((kind) => `${kind} in the log`));
}

function refuse(found: readonly string[]): void {
  if (found.length > 0) throw new Error(`kept in clear: ${found.join(', ')}`);
}

async function tablesOf(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
      WHERE schemaname NOT IN ('sandbox', 'pg_catalog', 'information_schema')`,
  );
  return rows.map(({ name }) => name);
}

/** The links of mails that nobody opened are secrets all the same. */
async function noteMails(client: Client): Promise<void> {
  const { rows: there } = await client.query(`SELECT 1 WHERE to_regclass('sandbox.mail') IS NOT NULL`);
  if (there.length === 0) return;
  const { rows } = await client.query<{ link: string }>('SELECT unnest(links) AS link FROM sandbox.mail');
  for (const { link } of rows) note('objection token', /\/objections\/([\w-]+)/.exec(link)?.[1]);
}
