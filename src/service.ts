import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApp } from './app.js';
import { Configuration } from './config/configuration.js';
import type { Environment } from './config/environment.js';
import { readEnvironment } from './config/read-environment.js';
import { MIGRATIONS, MIGRATIONS_WITH_SANDBOX } from './migrations.js';
import { log } from './shared/log.js';
import { SandboxBesideService } from './sandbox-beside-service.js';
import { refuseShiftedClock } from './shared/persistence/refuse-shifted-clock.js';
import { type LocalPostgres, startLocalPostgres } from './shared/persistence/embedded/local-postgres.js';
import { migrate } from './shared/persistence/migrate.js';

/** A running service with all that it started, in the order in which it must end. */
export interface RunningService {
  readonly app: NestExpressApplication;
  readonly environment: Environment;
  readonly sandboxUrl: string | undefined;
  /** Answers the last requests, then ends the sandbox, and the database last of all. */
  stop(): Promise<void>;
}

/** Starts everything that the environment asks for; what was started is ended again if a later part fails. */
export async function startService(given: NodeJS.ProcessEnv): Promise<RunningService> {
  const environment = readEnvironment(given);
  log.level = environment.LOG_LEVEL;
  const started: { stop(): Promise<void> }[] = [];
  const stop = async () => {
    for (const part of started.splice(0).toReversed()) await part.stop();
  };
  try {
    const databaseUrl = environment.DATABASE_URL ?? (await ownDatabase(environment, started));
    await migrate(databaseUrl, environment.sandboxed ? MIGRATIONS_WITH_SANDBOX : MIGRATIONS);
    if (!environment.sandboxed) await refuseShiftedClock(databaseUrl);
    const sandbox = environment.sandboxed ? await SandboxBesideService.start(environment, databaseUrl) : undefined;
    if (sandbox) started.push(sandbox);
    const settled = sandbox ? readEnvironment({ ...sandbox.settings, ...withoutBlanks(given) }) : environment;
    const app = await createApp(new Configuration(settled, databaseUrl, sandbox?.url));
    started.push({ stop: () => app.close() });
    await app.listen(environment.PORT);
    await sandbox?.serve(app, settled);
    return { app, environment: settled, sandboxUrl: sandbox?.url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function ownDatabase(environment: Environment, started: { stop(): Promise<void> }[]): Promise<string> {
  const database: LocalPostgres = await startLocalPostgres({ dataDir: environment.DATA_DIR });
  started.push(database);
  return database.url;
}

// A blank setting means unset, and must not hide what the sandbox says.
function withoutBlanks(given: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
}
