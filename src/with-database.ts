import { readEnvironment } from './config/read-environment.js';
import { startLocalPostgres } from './shared/persistence/embedded/local-postgres.js';

/** Runs a task of the command line on the service's database, joining or starting the embedded one where none is named. */
export async function withDatabase(given: NodeJS.ProcessEnv, task: (url: string) => Promise<void>): Promise<void> {
  const { DATABASE_URL, DATA_DIR } = readEnvironment(given);
  if (DATABASE_URL) return task(DATABASE_URL);
  const local = await startLocalPostgres({ dataDir: DATA_DIR });
  try {
    await task(local.url);
  } finally {
    await local.stop();
  }
}
