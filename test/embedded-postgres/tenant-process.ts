import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const FIXTURES = fileURLToPath(new URL('fixtures/', import.meta.url));

/** Another process, with a process group of its own, that uses the server of a data folder; see `fixtures/tenant.ts`. */
export class TenantProcess {
  private readonly child: ChildProcess;
  private readonly lines: AsyncIterator<string>;

  constructor(dataDir: string, fixtures = FIXTURES) {
    this.child = spawn(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        '--import',
        `${fixtures}typescript-imports.ts`,
        `${fixtures}tenant.ts`,
        dataDir,
      ],
      { cwd: fixtures, detached: true, stdio: ['pipe', 'pipe', 'inherit'] },
    );
    this.lines = createInterface({ input: this.child.stdout! })[Symbol.asyncIterator]();
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** Its next line; the first one is the URL of the server. */
  async hear(): Promise<string> {
    const { value, done } = await this.lines.next();
    if (done) throw new Error('the other process ended without a word');
    return value;
  }

  tell(words: 'ask' | 'stop'): Promise<string> {
    this.child.stdin!.write(`${words}\n`);
    return this.hear();
  }

  /** What Ctrl+C does in a terminal. */
  interruptGroup(): void {
    process.kill(-this.pid, 'SIGINT');
  }

  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const exit = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await exit;
  }
}
