import { Client } from 'pg';
import { inject } from 'vitest';
import { refuseSecretsInTables } from '../support/canaries/refuse-kept-secrets.js';
import type { CopiedDatabase } from '../support/copy-of-template.js';
import { databaseUrl, freshName } from '../support/template-database.js';

/** A database in which nobody has done anything yet; drop it at the end. */
export async function emptyDatabase(): Promise<CopiedDatabase> {
  const serverUrl = inject('serverUrl');
  const name = freshName();
  await onServer(`CREATE DATABASE ${name}`);
  const url = databaseUrl(serverUrl, name);
  const drop = async () => {
    try {
      await refuseSecretsInTables(url);
    } finally {
      await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
    }
  };
  return { url, drop };
}

/** Runs a statement at the tests' server, beside its databases. */
async function onServer(sql: string): Promise<void> {
  const client = new Client({ connectionString: inject('serverUrl') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
