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
  stop(): Promise<void>;
}

/** Starts the service as `npm start` does, on free ports. */
export async function serviceUnderTest(settings: Record<string, string> = {}): Promise<ServiceUnderTest> {
  const database = await copyOfTemplate();
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
  return {
    url,
    sandboxUrl: service.sandboxUrl ?? '',
    databaseUrl: database.url,
    app: service.app,
    database: service.app.get(DataSource),
    stop: async () => {
      await service.stop();
      await database.drop();
    },
  };
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
