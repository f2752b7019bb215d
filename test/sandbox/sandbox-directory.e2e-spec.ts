import { type RequestListener, type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SandboxDirectory } from '../../src/connectors/sandbox/sandbox-directory.js';
import { SandboxDirectorySettings } from '../../src/connectors/sandbox/sandbox-directory-settings.js';
import { DirectoryRefused, DirectoryUnavailable, OutcomeUnknown } from '../../src/recovery/ports/directory-errors.js';
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
  beforeEach(() => world.post('/reset'));

  it('finds the facts of an account', async () => {
    const facts = await directory.find('1000000003');
    expect(facts).toMatchObject({ accountId: '1000000003', standing: 'left', personId: 'person-misaki' });
    expect(facts?.leftAt).toBeInstanceOf(Date);
    expect(await directory.find('0123456789')).not.toHaveProperty('leftAt');
  });

  it('finds nothing for an unknown account', async () => {
    expect(await directory.find('9999999999')).toBeUndefined();
  });

  it('sets, issues, withdraws, removes and revokes, and reads back', async () => {
    const before = await directory.evidence(HANAKO);
    expect(before.accessPassIssuedAt).toBeUndefined();
    await directory.setTemporaryPassword(HANAKO, 'Temporary4you234');
    const pass = await directory.issueAccessPass(HANAKO);
    expect(pass.expiresAt.getTime()).toBeGreaterThan(Date.now());
    const after = await directory.evidence(HANAKO);
    expect(after.passwordChangedAt?.getTime()).toBeGreaterThan(before.passwordChangedAt?.getTime() ?? 0);
    expect(after.accessPassIssuedAt).toBeInstanceOf(Date);
    await directory.withdrawAccessPass(HANAKO);
    expect((await directory.evidence(HANAKO)).accessPassIssuedAt).toBeUndefined();
    await directory.removeMethods(HANAKO);
    await directory.revokeSessions(HANAKO);
    expect(await world.account(HANAKO)).toMatchObject({
      methods: 0,
      sessionsRevokedAt: expect.any(String),
    });
  });

  it('says why the directory refused', async () => {
    const refusal = await directory.setTemporaryPassword(HANAKO, 'short').catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(DirectoryRefused);
    expect(refusal).toMatchObject({ details: { reason: 'password-against-policy' } });
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
