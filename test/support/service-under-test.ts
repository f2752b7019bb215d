import { createServer } from 'node:net';
import { DataSource } from 'typeorm';
import { type RunningService, startService } from '../../src/service.js';
import { copyOfTemplate } from './copy-of-template.js';

/** The whole service with its sandbox on a database of its own: nothing switched off, nothing replaced. */
export interface ServiceUnderTest {
  readonly url: string;
  readonly sandboxUrl: string;
  readonly databaseUrl: string;
  readonly app: RunningService['app'];
  readonly database: DataSource;
  /** Moves the time of service and sandbox forward by an ISO 8601 duration. */
  advance(duration: string): Promise<void>;
  /** Puts service and sandbox into their first state. */
  reset(): Promise<void>;
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
    LOG_LEVEL: 'silent',
    ...settings,
  });
  const sandboxUrl = service.sandboxUrl ?? '';
  return {
    url,
    sandboxUrl,
    databaseUrl: database.url,
    app: service.app,
    database: service.app.get(DataSource),
    advance: (duration) => tell(`${sandboxUrl}/clock`, { advance: duration }),
    reset: () => tell(`${sandboxUrl}/reset`, {}),
    stop: async () => {
      await service.stop();
      await database.drop();
    },
  };
}

async function tell(address: string, what: object): Promise<void> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify(what) });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
}

/** A port that was free a moment ago. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
