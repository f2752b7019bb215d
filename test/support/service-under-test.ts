import { DataSource } from 'typeorm';
import { type RunningService, startService } from '../../src/service.js';
import { noteSettings } from './canaries/note-settings.js';
import { refuseSecretsInLog } from './canaries/refuse-kept-secrets.js';
import { logged } from './canaries/watch-service.js';
import { copyOfTemplate } from './copy-of-template.js';
import { freePort } from './free-port.js';

/** The whole service with its sandbox on a database of its own: nothing switched off, nothing replaced. */
export interface ServiceUnderTest {
  readonly url: string;
  readonly sandboxUrl: string;
  readonly databaseUrl: string;
  readonly app: RunningService['app'];
  readonly database: DataSource;
  /** Moves the time of service and sandbox forward by an ISO 8601 duration. */
  advance(duration: string): Promise<void>;
  /** Lets the university say something else of an account from now on. */
  university(accountId: string, says: Readonly<Record<string, unknown>>): Promise<void>;
  /** Puts service and sandbox into their first state. */
  reset(): Promise<void>;
  /** Ends everything; fails where a secret that the tests saw stands in a table or in the log. */
  stop(): Promise<void>;
}

/** Starts the service as `npm start` does, on free ports; on another's database where DATABASE_URL says so. */
export async function serviceUnderTest(settings: Record<string, string> = {}): Promise<ServiceUnderTest> {
  const { DATABASE_URL: shared } = settings;
  const database = shared ? { url: shared, drop: async () => {} } : await copyOfTemplate();
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const service = await startService({
    NODE_ENV: 'test',
    PORT: String(port),
    PUBLIC_URL: url,
    DATABASE_URL: database.url,
    SANDBOX_PORT: '0',
    LOG_LEVEL: 'trace',
    ...settings,
  });
  const sandboxUrl = service.sandboxUrl ?? '';
  await noteSettings(service.environment, service.app.get(DataSource));
  return {
    url,
    sandboxUrl,
    databaseUrl: database.url,
    app: service.app,
    database: service.app.get(DataSource),
    advance: (duration) => tell(`${sandboxUrl}/clock`, { advance: duration }),
    university: async (accountId, says) => {
      const init = { method: 'PATCH', headers: JSON_BODY, body: JSON.stringify(says) };
      mustBeOk(await fetch(`${sandboxUrl}/accounts/${accountId}.json`, init));
    },
    reset: () => tell(`${sandboxUrl}/reset`, {}),
    stop: async () => {
      await service.stop();
      await database.drop();
      refuseSecretsInLog(logged);
    },
  };
}

const JSON_BODY = { 'Content-Type': 'application/json' };

async function tell(address: string, what: object): Promise<void> {
  mustBeOk(await fetch(address, { method: 'POST', headers: JSON_BODY, body: JSON.stringify(what) }));
}

function mustBeOk({ ok, url, status }: Response): void {
  if (ok) return;
  const why = logged.filter((line) => line.includes('"level":"error"')).slice(-3);
  throw new Error(`${url} answered ${status}\n${why.join('')}`);
}
