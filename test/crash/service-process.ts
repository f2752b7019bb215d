import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { refuseSecretsInLog } from '../support/canaries/refuse-kept-secrets.js';
import { freePort } from '../support/free-port.js';
import { builtService, CACHE } from './built-service.js';

const PATIENCE_MS = 60_000;

// Node keeps what it compiled, so that the next process of the same program starts faster.
const COMPILED = { NODE_COMPILE_CACHE: join(CACHE, 'compiled') };

/** The settings of a process. */
export type Settings = Readonly<Record<string, string>>;

/** The service in a process of its own, of one bundle with its libraries. */
export class ServiceProcess {
  private static readonly all = new Set<ServiceProcess>();

  /** Everything that it wrote, to both outputs. */
  output = '';
  private readonly ended: Promise<number | string>;

  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (words: string) => {
        this.output += words;
      });
    }
    this.ended = once(child, 'close').then(([code, signal]) => signal ?? code ?? '');
    ServiceProcess.all.add(this);
  }

  /** Starts a program of the service with these settings and no others, and these words after its name. */
  static async run(settings: Settings, program = 'main', ...words: readonly string[]): Promise<ServiceProcess> {
    const file = join(await builtService(), `${program}.js`);
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const defaults = { NODE_ENV: 'test', PORT: String(port), PUBLIC_URL: url, SANDBOX_PORT: '0', ...COMPILED };
    // In a folder of nobody, so that nothing of the repository is touched by a relative path.
    const env = { ...defaults, ...settings };
    return new ServiceProcess(spawn(process.execPath, [file, ...words], { cwd: tmpdir(), env, stdio: 'pipe' }), url);
  }

  /** The same, and waits until it says where it is to be found. */
  static async start(settings: Settings): Promise<ServiceProcess> {
    const started = await ServiceProcess.run(settings);
    await started.ready();
    return started;
  }

  /** Kills whatever a test left running; fails where any process of the test has logged a secret. */
  static async killAll(): Promise<void> {
    const all = [...ServiceProcess.all];
    ServiceProcess.all.clear();
    await Promise.all(all.map((left) => left.kill()));
    refuseSecretsInLog(all.flatMap(({ logLines }) => logLines));
  }

  get sandboxUrl(): string {
    return /The sandbox: +(\S+)/.exec(this.output)?.[1] ?? '';
  }

  /** What it logged; its greeting, which tells the sandbox's passwords, is left out. */
  private get logLines(): readonly string[] {
    return this.output.split('\n').filter((line) => line.startsWith('{'));
  }

  get runs(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  async ready(): Promise<void> {
    await vi.waitFor(
      () => {
        if (!this.runs) throw new Error(`it ended: ${this.output}`);
        if (!/The service:[^]*\n\n/.test(this.output)) throw new Error(`it is not ready: ${this.output}`);
      },
      { timeout: PATIENCE_MS, interval: 20 },
    );
  }

  /** Its exit code, or the signal that ended it, once it has ended. */
  exit(): Promise<number | string> {
    return this.ended;
  }

  signal(signal: 'SIGTERM' | 'SIGINT' | 'SIGUSR2'): void {
    this.child.kill(signal);
  }

  /** Asks it to end; answers as `exit`. */
  stop(): Promise<number | string> {
    this.signal('SIGTERM');
    return this.exit();
  }

  /** Kills it at once, as the kernel does when memory is short. */
  async kill(): Promise<void> {
    if (this.runs) this.child.kill('SIGKILL');
    await this.exit();
  }

  status(path: string): Promise<number> {
    return fetch(`${this.url}${path}`).then(({ status }) => status);
  }
}
