import { type RequestListener, type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SandboxDirectory } from '../../src/connectors/sandbox/sandbox-directory.js';
import { SandboxDirectorySettings } from '../../src/connectors/sandbox/sandbox-directory-settings.js';
import { DirectoryUnavailable, OutcomeUnknown } from '../../src/recovery/ports/directory-errors.js';
import { keepsDirectoryContract } from '../connectors/directory-contract.js';
import { type TestSandbox, startTestSandbox } from './support/running-test-sandbox.js';

const HANAKO = '0123456789';

describe('the connector and the directory', () => {
  let world: TestSandbox;
  let directory: SandboxDirectory;

  beforeAll(async () => {
    world = await startTestSandbox();
    const { SANDBOX_DIRECTORY_URL = '', SANDBOX_DIRECTORY_TOKEN = '' } = world.sandbox.settings;
    directory = new SandboxDirectory(new SandboxDirectorySettings(SANDBOX_DIRECTORY_URL, SANDBOX_DIRECTORY_TOKEN));
  });
  afterAll(() => world.stop());

  const signIn = async (username: string, password: string, code?: string) => {
    const browser = world.browser();
    await browser.open('/account');
    await browser.press('サインイン', { ユーザー名: username, パスワード: password, 確認コード: code ?? '' });
    return browser;
  };

  keepsDirectoryContract('the sandbox', async () => {
    await world.post('/reset');
    return {
      directory,
      student: '1000000001',
      sameStaff: '2000000001',
      left: '1000000003',
      privileged: '2000000009',
      signIn: async (id, password) => {
        const { html } = (await signIn(id, password, await world.codeOn(id))).page;
        if (html.includes('パスワードの更新')) return 'must-change';
        return html.includes('サインインしました') ? 'in' : 'refused';
      },
      passOpens: async (id, code) => (await signIn(id, code)).page.html.includes('サインインしました'),
      registerMethod: async (id) => {
        const browser = await signIn(id, (await directory.issueAccessPass(id)).code);
        await browser.open('/security-info');
        await browser.press('新しい方法を登録する');
        await browser.press('登録する', { 確認コード: await world.codeOn(id) });
      },
      rename: async (id, name) => {
        const init = { method: 'PATCH', headers: { 'Content-Type': 'application/json' } };
        await fetch(`${world.sandbox.url}/accounts/${id}.json`, { ...init, body: JSON.stringify({ names: [name] }) });
      },
    };
  });
});

describe('the connector and a directory in trouble', () => {
  let server: Server;

  const directoryThat = async (listener: RequestListener, timeoutMs?: number) => {
    server = createServer(listener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    return new SandboxDirectory(new SandboxDirectorySettings(`http://127.0.0.1:${port}`, 'token', timeoutMs));
  };
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it.each([401, 403, 429, 503])('knows that nothing was done when the answer is %i', async (status) => {
    const directory = await directoryThat((_request, response) => response.writeHead(status).end());
    await expect(directory.setTemporaryPassword(HANAKO, 'x')).rejects.toBeInstanceOf(DirectoryUnavailable);
  });

  it('knows that nothing was done when nobody listens', async () => {
    const directory = await directoryThat(() => undefined);
    await new Promise((resolve) => server.close(resolve));
    await expect(directory.setTemporaryPassword(HANAKO, 'x')).rejects.toBeInstanceOf(DirectoryUnavailable);
  });

  it.each<[string, RequestListener]>([
    ['the connection breaks', (request) => request.socket.destroy()],
    ['the directory fails half-way', (_request, response) => response.writeHead(500).end()],
    [
      'the answer breaks off',
      (_request, response) => void response.writeHead(201).write('{"code":', () => response.destroy()),
    ],
  ])('does not know what happened when %s', async (_name, listener) => {
    const directory = await directoryThat(listener);
    await expect(directory.issueAccessPass(HANAKO)).rejects.toBeInstanceOf(OutcomeUnknown);
  });

  it('does not know what happened when no answer comes in time', async () => {
    const directory = await directoryThat(() => undefined, 50);
    await expect(directory.issueAccessPass(HANAKO)).rejects.toBeInstanceOf(OutcomeUnknown);
  });

  it('has only found nothing out when it was reading', async () => {
    const directory = await directoryThat((request) => request.socket.destroy());
    await expect(directory.find(HANAKO)).rejects.toBeInstanceOf(DirectoryUnavailable);
    await expect(directory.evidence(HANAKO)).rejects.toBeInstanceOf(DirectoryUnavailable);
  });
});
