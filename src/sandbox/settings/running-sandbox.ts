import type { DataSource } from 'typeorm';
import { KeptValues } from './kept-values.js';

const KEY = 'running';
const PROBE_TIMEOUT_MS = 2_000;

/** Where a running sandbox names itself, so that a stale record or another database's sandbox is not taken for it. */
export const INSTANCE_PATH = '/instance.json';

/** What a running sandbox leaves in the database for other processes. */
export interface RunningSandbox {
  readonly url: string;
  readonly instance: string;
  readonly settings: Readonly<Record<string, string>>;
}

/** Lets other processes of this database find the sandbox. */
export async function announce(kept: KeptValues, running: RunningSandbox): Promise<void> {
  await kept.set(KEY, JSON.stringify(running));
}

/** Settings of a sandbox that another process of the same database runs, or undefined. */
export async function settingsOfRunningSandbox(
  dataSource: DataSource,
): Promise<Readonly<Record<string, string>> | undefined> {
  const text = await new KeptValues(dataSource).get(KEY);
  if (text === undefined) return undefined;
  const announced: RunningSandbox = JSON.parse(text);
  return (await answers(announced)) ? announced.settings : undefined;
}

async function answers({ url, instance }: RunningSandbox): Promise<boolean> {
  try {
    const answer = await fetch(url + INSTANCE_PATH, { signal: AbortSignal.timeout(PROBE_TIMEOUT_MS) });
    const body: unknown = await answer.json();
    return typeof body === 'object' && body !== null && 'instance' in body && body.instance === instance;
  } catch {
    return false;
  }
}
