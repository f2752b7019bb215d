import { DataSource } from 'typeorm';
import type { Environment } from './config/environment.js';
import { readEnvironment } from './config/read-environment.js';
import { settingsOfRunningSandbox } from './sandbox/sandbox.js';
import { withDatabase } from './with-database.js';

/** Nothing answers where the sandbox should be. */
export class NoSandbox extends Error {}

/** The environment with what a running sandbox adds to it; only there is a database asked. Throws EnvironmentUnusable or NoSandbox. */
export async function directoryEnvironment(given: NodeJS.ProcessEnv): Promise<Environment> {
  const environment = readEnvironment(given);
  const { DIRECTORY, sandboxed, SANDBOX_PORT } = environment;
  const told = given['SANDBOX_DIRECTORY_URL'] && given['SANDBOX_DIRECTORY_TOKEN'];
  if (DIRECTORY !== 'sandbox' || !sandboxed || told) return environment;
  // Before the database, which would be started where nothing runs.
  await fetch(`http://127.0.0.1:${SANDBOX_PORT}/`, { signal: AbortSignal.timeout(5_000) }).catch(() => {
    throw new NoSandbox();
  });
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
  return readEnvironment({ ...(await settingsInDatabase(given)), ...set });
}

async function settingsInDatabase(given: NodeJS.ProcessEnv): Promise<Readonly<Record<string, string>>> {
  let settings: Readonly<Record<string, string>> | undefined;
  await withDatabase(given, async (url) => {
    const database = await new DataSource({ type: 'postgres', url }).initialize();
    try {
      settings = await settingsOfRunningSandbox(database);
    } catch {
      // Without a sandbox its table is not there either.
    } finally {
      await database.destroy();
    }
  });
  if (!settings) throw new NoSandbox();
  return settings;
}
