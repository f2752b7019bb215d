import { binaryPackage } from './binary-package.js';
import { LocalPostgresUnavailable } from './local-postgres-unavailable.js';

/** Absolute paths of the PostgreSQL programs. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pg_ctl: string;
}

/** Finds the programs that npm installed for this platform. */
export async function findBinaries(): Promise<Binaries> {
  const name = binaryPackage(process.platform, process.arch);
  try {
    const { initdb, postgres, pg_ctl } = (await import(name)) as Binaries; // the packages carry no types
    return { initdb, postgres, pg_ctl };
  } catch (error) {
    throw new LocalPostgresUnavailable(`the package ${name} is not installed; run "npm ci --include=optional"`, error);
  }
}
