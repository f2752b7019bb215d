import { readFileSync } from 'node:fs';

/** What became of a server's process: it runs, it has ended and waits for its parent to notice, or there is none. */
export type ProcessState = 'runs' | 'ended' | 'none';

/** State of the process with that id; `none` also where this can be told to be a newer process of another program. */
export function serverProcess(pid: number): ProcessState {
  try {
    if (process.platform === 'linux') return parseProcessState(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    return process.kill(pid, 0) ? 'runs' : 'none';
  } catch {
    return 'none';
  }
}

/** Reads the text of Linux' `/proc/<pid>/stat`: after the id come the program's name and the state of the process. */
export function parseProcessState(stat: string): ProcessState {
  const state = /^\d+ \(postgres\) (.)/.exec(stat)?.[1];
  if (state === undefined) return 'none';
  return state === 'Z' || state === 'X' ? 'ended' : 'runs';
}
