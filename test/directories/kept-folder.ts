import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Reads the group that runs in the folder, or an empty line for none, until its input ends, however that happens.
const KEEPER = `trap '' INT TERM HUP
group=
while read -r line; do group=$line; done
[ -z "$group" ] || kill -s KILL -- "-$group" 2>/dev/null
rm -rf "$1" || { sleep 1; rm -rf "$1"; }`;

/** A temporary folder that goes, with the processes in it, even when the process of the tests is killed. */
export class KeptFolder {
  readonly path: string;
  private readonly keeper: ChildProcess;

  constructor(name: string) {
    this.path = mkdtempSync(join(tmpdir(), `${name}-tests-`));
    this.keeper = spawn('sh', ['-c', KEEPER, 'keeper', this.path], {
      cwd: '/',
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    this.keeper.unref();
  }

  at(...names: string[]): string {
    return join(this.path, ...names);
  }

  /** Names the process group that is to end with the folder, or that there is none any longer. */
  holds(group: number | undefined): void {
    if (this.keeper.stdin!.writable) this.keeper.stdin!.write(`${group ?? ''}\n`);
  }

  async remove(): Promise<void> {
    if (this.keeper.exitCode !== null) return;
    this.keeper.ref();
    const exit = once(this.keeper, 'exit');
    this.keeper.stdin!.end();
    await exit;
  }
}
