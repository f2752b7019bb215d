import { DataSource } from 'typeorm';
import { type Sandbox, type SeededLink, startSandbox } from '../../../src/sandbox/sandbox.js';
import { copyOfTemplate } from '../../support/copy-of-template.js';
import { PretendBrowser } from './pretend-browser.js';

/** Where the service would be; nothing listens there. */
export const SERVICE_URL = 'http://localhost:9';

interface ShownAccount {
  readonly leftAt: string;
  readonly methods: number;
  readonly mustChangePassword: boolean;
  readonly sessionsRevokedAt: string | null;
}

/** A sandbox on a database of its own, with a service that only writes down what it is asked. */
export interface TestSandbox {
  readonly sandbox: Sandbox;
  readonly database: DataSource;
  readonly startedOverWith: (readonly SeededLink[])[];
  browser(): PretendBrowser;
  /** The body of a JSON answer. */
  json(path: string): Promise<unknown>;
  /** What `/accounts/{id}.json` shows. */
  account(id: string): Promise<ShownAccount>;
  post(path: string, body?: object): Promise<Response>;
  /** A call of the directory's programming interface. */
  directory(method: string, path: string, body?: object): Promise<Response>;
  codeOn(accountId: string): Promise<string>;
  stop(): Promise<void>;
}

export async function startTestSandbox(): Promise<TestSandbox> {
  const copy = await copyOfTemplate();
  const database = await new DataSource({ type: 'postgres', url: copy.url }).initialize();
  const sandbox = await startSandbox({ dataSource: database, port: 0, serviceUrl: SERVICE_URL });
  const startedOverWith: (readonly SeededLink[])[] = [];
  await sandbox.connect({ startOver: async (links) => void startedOverWith.push(links) });
  const call = (method: string, url: string, body: object | undefined, headers: Record<string, string>) =>
    fetch(url, {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
  const json = async <Body>(path: string): Promise<Body> => (await fetch(sandbox.url + path)).json();
  return {
    sandbox,
    database,
    startedOverWith,
    json,
    account: (id) => json(`/accounts/${id}.json`),
    browser: () => new PretendBrowser(sandbox.url),
    post: (path, body) => call('POST', sandbox.url + path, body, {}),
    directory: (method, path, body) =>
      call(method, `${sandbox.settings['SANDBOX_DIRECTORY_URL']}${path}`, body, {
        Authorization: `Bearer ${sandbox.settings['SANDBOX_DIRECTORY_TOKEN']}`,
      }),
    codeOn: async (accountId) => (await json<{ code: string }>(`/phone/${accountId}.json`)).code,
    async stop() {
      await sandbox.stop();
      await database.destroy();
      await copy.drop();
    },
  };
}
