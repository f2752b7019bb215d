import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import type { Environment } from './config/environment.js';
import { ImportLink } from './linking/contract/import-link.command.js';
import { type Sandbox, type SeededLink, settingsOfRunningSandbox, startSandbox } from './sandbox/sandbox.js';
import { hearConnectionErrors } from './shared/persistence/hear-connection-errors.js';
import { emptyService } from './shared/persistence/empty-service.js';
import { repeatWhileBusy } from './shared/persistence/repeat-while-busy.js';

// Any number does that the migrations do not take.
const STARTING_LOCK = 4712;

/** The sandbox as the service sees it: run by this process, or by another one of the same database. */
export class SandboxBesideService {
  private constructor(
    private readonly told: Readonly<Record<string, string>>,
    readonly url: string,
    private readonly database: DataSource,
    private readonly sandbox: Sandbox | undefined,
  ) {}

  /** Joins the sandbox that another process of this database runs, or starts it where this process has pages. */
  static async start(environment: Environment, databaseUrl: string): Promise<SandboxBesideService> {
    const extra = { onConnect: hearConnectionErrors };
    const database = await new DataSource({ type: 'postgres', url: databaseUrl, poolSize: 5, extra }).initialize();
    try {
      // One after the other, so that of processes that start at once one runs the sandbox and the others find it.
      return await oneAtATime(database, () => SandboxBesideService.joinOrStart(environment, database));
    } catch (error) {
      await database.destroy();
      throw error;
    }
  }

  private static async joinOrStart(environment: Environment, database: DataSource): Promise<SandboxBesideService> {
    const elsewhere = await settingsOfRunningSandbox(database);
    if (elsewhere) return new SandboxBesideService(elsewhere, originOf(elsewhere), database, undefined);
    if (environment.ROLE === 'worker')
      throw new Error('no sandbox runs on this database: start a process of role all or web first');
    const sandbox = await startSandbox({
      dataSource: database,
      port: environment.SANDBOX_PORT,
      serviceUrl: environment.publicUrl,
    });
    return new SandboxBesideService(sandbox.settings, sandbox.url, database, sandbox);
  }

  /** The environment of a service that uses this sandbox. */
  get settings(): Readonly<Record<string, string>> {
    return {
      ...this.told,
      ACCOUNT_SIGN_IN_URL: `${this.url}/account`,
      ACCOUNT_SECURITY_INFO_URL: `${this.url}/security-info`,
    };
  }

  /** Lets the sandbox put the service into its first state, now and at every reset. */
  async serve(app: INestApplicationContext, environment: Environment): Promise<void> {
    await this.sandbox?.connect({
      // Jobs at work hold tables that are to be emptied, some of them for longer than a statement may wait.
      startOver: (links) => repeatWhileBusy(() => startOver(app, environment, links)),
    });
  }

  async stop(): Promise<void> {
    await this.sandbox?.stop();
    await this.database.destroy();
  }
}

async function oneAtATime<T>(database: DataSource, work: () => Promise<T>): Promise<T> {
  const guard = database.createQueryRunner();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [STARTING_LOCK]);
    return await work();
  } finally {
    await guard.query('SELECT pg_advisory_unlock($1)', [STARTING_LOCK]).catch(() => undefined);
    await guard.release();
  }
}

function originOf(settings: Readonly<Record<string, string>>): string {
  return new URL(settings['SANDBOX_DIRECTORY_URL'] ?? '').origin;
}

async function startOver(
  app: INestApplicationContext,
  environment: Environment,
  links: readonly SeededLink[],
): Promise<void> {
  await emptyService(app.get(DataSource));
  for (const { issuer, subject, name, accountId, linkedAt } of links) {
    // With a real card provider beside the pretend university, pretend cards are no cards.
    if (issuer !== environment.CARD_ISSUER) continue;
    await app.get(CommandBus).execute(new ImportLink(issuer, subject, name, accountId, new Date(linkedAt)));
  }
}
