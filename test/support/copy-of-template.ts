import { Client } from 'pg';
import { inject } from 'vitest';
import { refuseSecretsInTables } from './canaries/refuse-kept-secrets.js';
import { databaseUrl, freshName, TEMPLATE } from './template-database.js';

/** A database of a test file's own. */
export interface CopiedDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** Copies the migrated template; drop it at the end, which fails where a secret of the tests was kept in it. */
export async function copyOfTemplate(): Promise<CopiedDatabase> {
  const serverUrl = inject('serverUrl');
  const name = freshName();
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  // Files copy at the same time, and a template being copied admits one at a time.
  await client.query('SELECT pg_advisory_lock(1)');
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  await client.query('SELECT pg_advisory_unlock(1)');
  return {
    url: databaseUrl(serverUrl, name),
    drop: async () => {
      try {
        await refuseSecretsInTables(databaseUrl(serverUrl, name));
      } finally {
        await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
        await client.end();
      }
    },
  };
}
