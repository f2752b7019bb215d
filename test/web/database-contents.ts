import type { DataSource } from 'typeorm';

// Jobs, the directory's feed and events for other systems run on their own, tries are counted on purpose, and the sandbox is another world.
const LEFT_OUT = ['pg_catalog', 'information_schema', 'public', 'sandbox', 'jobs', 'events_out'];

// What looking may write: when a session was used, and when the directory was last asked.
const MAY_DIFFER: Readonly<Record<string, readonly string[]>> = {
  'auth.browser_session': ['last_seen_at'],
  'accounts.account': ['as_of', 'sealed_facts'],
};

/** A digest of every table of the service, to tell whether anything was changed. */
export async function contentsOf(database: DataSource): Promise<Record<string, string>> {
  const tables = await database.query<{ name: string }[]>(
    `SELECT schemaname || '.' || tablename AS name FROM pg_tables
      WHERE schemaname <> ALL($1) AND tablename NOT IN ('rate_limit', 'feed') ORDER BY 1`,
    [LEFT_OUT],
  );
  const contents: Record<string, string> = {};
  for (const { name } of tables) contents[name] = await digestOf(database, name);
  return contents;
}

async function digestOf(database: DataSource, table: string): Promise<string> {
  const [schema, name] = table.split('.');
  const [row] = await database.query<{ digest: string }[]>(
    `SELECT count(*) || ' ' || coalesce(md5(string_agg(row::text, '|' ORDER BY row::text)), '') AS digest
       FROM (SELECT to_jsonb(t) - $1::text[] AS row FROM "${schema}"."${name}" AS t) AS rows`,
    [MAY_DIFFER[table] ?? []],
  );
  return row?.digest ?? '';
}
