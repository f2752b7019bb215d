import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from './data-folder.js';

/** Removes unfinished clusters of processes that were killed while they made them. */
export function sweepStagings({ home }: DataFolder): void {
  for (const name of readdirSync(home)) {
    const maker = /^postgres\.new-(\d+)-/.exec(name)?.[1];
    if (maker && !lives(Number(maker))) rmSync(join(home, name), { recursive: true, force: true });
  }
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // it lives, as another user
  }
}
