import { chmodSync, copyFileSync, lstatSync, mkdirSync, readdirSync, readlinkSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Copies what the second folder lacks of the first one, and opens it to all users. */
export function completeCopy(original: string, copy: string): void {
  mkdirSync(copy, { recursive: true });
  chmodSync(copy, 0o755);
  for (const entry of readdirSync(original, { withFileTypes: true })) {
    const source = join(original, entry.name);
    const target = join(copy, entry.name);
    if (entry.isDirectory()) completeCopy(source, target);
    else if (lstatSync(target, { throwIfNoEntry: false })) continue;
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else copyFile(source, target);
  }
}

function copyFile(source: string, target: string): void {
  copyFileSync(source, target);
  chmodSync(target, 0o755);
}
