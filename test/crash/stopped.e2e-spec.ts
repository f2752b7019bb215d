import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { freePort } from '../support/free-port.js';
import { serverProcess } from '../../src/shared/persistence/embedded/server-process.js';
import { folderWithCluster, serverPid, temporaryDataFolder } from '../embedded-postgres/data-folders.js';
import { TroubledDirectory } from '../journeys/troubled-directory.js';
import { Person } from '../support/person.js';
import { secretOf, textOf } from '../support/web-browser.js';
import { builtService } from './built-service.js';
import { ServiceProcess } from './service-process.js';

const HANAKO = '0123456789';

describe('the service with a database of its own', { timeout: 120_000 }, () => {
  let directory: TroubledDirectory;
  beforeAll(async () => {
    await builtService();
    directory = await TroubledDirectory.start();
  });
  afterEach(() => ServiceProcess.killAll());
  afterAll(() => directory?.stop());

  it('answers the request under way when it is told to end, and then ends whole', async () => {
    const dataDir = temporaryDataFolder();
    const service = await ServiceProcess.start({ DATA_DIR: dataDir, SANDBOX_DIRECTORY_URL: directory.url });
    directory.behind = service.sandboxUrl;
    const server = serverPid(dataDir);
    const person = new Person(service);
    await person.link('hanako', HANAKO);
    await person.readCard('hanako');
    const form = await person.open('/recovery');

    directory.hold('PUT /temporary-password');
    const underWay = person.browser.submit(form, '/recovery', { what: 'password' });
    await vi.waitFor(() => expect(directory.holds).toBe(true), 10_000);
    service.signal('SIGTERM');
    await vi.waitFor(() => expect(service.output).toContain('service.draining'), 10_000);
    await vi.waitFor(async () => expect([503, 'unreachable']).toContain(await readiness(service)), 10_000);
    expect(serverProcess(server)).toBe('runs');
    directory.release();

    expect(secretOf(await underWay)).toHaveLength(16);
    expect(await service.exit()).toBe(0);
    expect(serverProcess(server)).not.toBe('runs');
    expect(existsSync(join(dataDir, 'postgres/data/postmaster.pid'))).toBe(false);
  });

  it('ends as well when it is told so twice, as by an impatient Ctrl+C', async () => {
    const dataDir = folderWithCluster();
    const service = await ServiceProcess.start({ DATA_DIR: dataDir });
    const server = serverPid(dataDir);
    service.signal('SIGINT');
    service.signal('SIGINT');
    expect(await service.exit()).toBe(0);
    expect(serverProcess(server)).not.toBe('runs');
  });

  it('ends whole and says so by its exit code after a fault that nobody caught, without a word of it', async () => {
    const dataDir = folderWithCluster();
    const fault = `process.on('SIGUSR2',()=>{throw(new(Error)(atob('${btoa('canary')}')))})`;
    const service = await ServiceProcess.start({
      DATA_DIR: dataDir,
      NODE_OPTIONS: `--import=data:text/javascript,${fault}`,
    });
    const server = serverPid(dataDir);
    service.signal('SIGUSR2');
    expect(await service.exit()).toBe(1);
    expect(service.output).toContain('service.uncaughtException');
    expect(service.output).not.toContain('canary');
    expect(serverProcess(server)).not.toBe('runs');
  });

  it('leaves no database behind when it is told to end while it starts', async () => {
    const dataDir = folderWithCluster();
    const service = await ServiceProcess.run({ DATA_DIR: dataDir });
    await vi.waitFor(() => expect(serverPid(dataDir)).toBeGreaterThan(0), { timeout: 20_000, interval: 5 });
    const server = serverPid(dataDir);
    expect(await service.stop()).toBe(0);
    expect(serverProcess(server)).not.toBe('runs');
  });

  it('goes on where it was killed: the data is there, and recovers what was lost', async () => {
    const dataDir = folderWithCluster();
    // Cards are told apart by their issuer as well, so the sandbox must come back where it was.
    const settings = { DATA_DIR: dataDir, SANDBOX_PORT: String(await freePort()) };
    const killed = await ServiceProcess.start(settings);
    expect(textOf(await new Person(killed).link('hanako', HANAKO))).toContain(HANAKO);
    await killed.kill();

    const again = await ServiceProcess.start(settings);
    const server = serverPid(dataDir);
    const person = new Person(again);
    expect(textOf(await person.readCard('hanako'))).toContain(HANAKO);
    const password = secretOf(await person.recover('password'));
    expect(await person.isTaken(HANAKO, password ?? '')).toBe(true);
    expect(await again.stop()).toBe(0);
    expect(serverProcess(server)).not.toBe('runs');
  });
});

function readiness(service: ServiceProcess): Promise<number | string> {
  return service.status('/readyz').catch(() => 'unreachable');
}
