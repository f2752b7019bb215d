import { existsSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';

const MAX_BYTES = 10 * 1024 * 1024;

/** Opens the server's log to append, emptied first when it is larger than 10 MiB; gives the file descriptor. */
export function openServerLog(path: string): number {
  if (existsSync(path) && statSync(path).size > MAX_BYTES) truncateSync(path);
  return openSync(path, 'a', 0o600);
}

/** The last lines of the log in one line, for the message of a failed start. */
export function lastWords(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n').slice(-4).join(' | ') : '';
}
