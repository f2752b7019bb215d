import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Whether any user may enter the folder and every folder above it. */
export function openToAll(folder: string): boolean {
  const enterable = !existsSync(folder) || (statSync(folder).mode & 0o001) !== 0;
  return enterable && (dirname(folder) === folder || openToAll(dirname(folder)));
}
