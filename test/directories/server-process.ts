import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createConnection } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { KeptFolder } from './kept-folder.js';

const PATIENCE = 60_000;
const GRACE = 5_000;

/** A program that runs in the foreground, in a process group of its own, as long as its folder exists. */
export class ServerProcess {
  private readonly child: ChildProcess;
  private readonly exit: Promise<unknown>;
  private said = '';

  constructor(
    private readonly folder: KeptFolder,
    program: string,
    args: readonly string[],
  ) {
    // Where Debian keeps daemons, which is not on everybody's path.
    const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` };
    this.child = spawn(program, args, { cwd: folder.path, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    this.exit = once(this.child, 'close').catch((error: unknown) => (this.said += String(error)));
    for (const stream of [this.child.stdout!, this.child.stderr!]) {
      stream.on('data', (chunk: Buffer) => (this.said = (this.said + chunk.toString()).slice(-8_000)));
    }
    folder.holds(this.child.pid);
    void this.exit.then(() => folder.holds(undefined));
  }

  get ended(): boolean {
    return this.child.pid === undefined || this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Waits until it accepts connections there, and fails with its own words where it ends instead. */
  async listens(port: number, host: string): Promise<void> {
    for (const until = Date.now() + PATIENCE; Date.now() < until; await sleep(50)) {
      if (this.ended) break;
      if (await accepts(port, host)) return;
    }
    await this.kill();
    throw new Error(`the server does not listen at ${host}:${port}: ${this.said}`);
  }

  /** Waits for its own end, which must be a good one. */
  async succeeds(): Promise<void> {
    await this.exit;
    if (this.child.exitCode !== 0) throw new Error(`${this.child.spawnfile} failed: ${this.said}`);
  }

  async stop(): Promise<void> {
    this.signal('SIGTERM');
    await Promise.race([this.exit, sleep(GRACE, undefined, { ref: false })]);
    await this.kill();
  }

  async kill(): Promise<void> {
    this.signal('SIGKILL');
    await this.exit;
  }

  private signal(signal: NodeJS.Signals): void {
    if (!this.ended) process.kill(-this.child.pid!, signal);
  }
}

async function accepts(port: number, host: string): Promise<boolean> {
  const socket = createConnection(port, host);
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
