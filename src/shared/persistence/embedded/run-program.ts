import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { LocalPostgresUnavailable } from './local-postgres-unavailable.js';
import { programOptions } from './program-options.js';
import type { ServerAccount } from './server-account.js';

/** Runs a PostgreSQL program to its end and gives what it wrote; a failure carries its last words. */
export async function runProgram(
  program: string,
  given: readonly string[],
  cwd: string,
  account: ServerAccount | undefined,
): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(program, given, programOptions(cwd, account));
    return stdout;
  } catch (error) {
    throw cannotRun(program, error);
  }
}

/** Why a program could not be started or failed. */
export function cannotRun(program: string, error: unknown): LocalPostgresUnavailable {
  const { code, stderr } = error as NodeJS.ErrnoException & { readonly stderr?: string }; // as child_process rejects
  if (code === 'ENOENT') {
    return new LocalPostgresUnavailable(`${program} does not run here; it needs glibc, which Alpine has not`, error);
  }
  return new LocalPostgresUnavailable(`${program} failed (${code}) ${stderr?.trim().slice(-800) ?? ''}`.trim(), error);
}
