import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serverProcess } from './server-process.js';

/** What a server writes about itself into `postmaster.pid`. */
export interface ServerRecord {
  readonly pid: number;
  /** TCP port on 127.0.0.1; 0 while it is not written yet. */
  readonly port: number;
  readonly ready: boolean;
}

/** Reads the text of a `postmaster.pid`: pid on line 1, port on line 4, state on line 8. */
export function parseServerRecord(text: string): ServerRecord | undefined {
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  const port = Number(lines[3]);
  return { pid, port: Number.isInteger(port) ? port : 0, ready: lines[7]?.trim() === 'ready' };
}

/** The record in a cluster's folder; the server that wrote it may be dead. */
export function readServerRecord(cluster: string): ServerRecord | undefined {
  try {
    return parseServerRecord(readFileSync(join(cluster, 'postmaster.pid'), 'utf8'));
  } catch {
    return undefined;
  }
}

/** The server that has this cluster; it may also be starting, stopping, or ended a moment ago. */
export function presentServer(cluster: string): ServerRecord | undefined {
  const record = readServerRecord(cluster);
  return record && serverProcess(record.pid) !== 'none' ? record : undefined;
}
