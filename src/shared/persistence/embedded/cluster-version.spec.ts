import { describe, expect, it } from 'vitest';
import { majorVersion } from './cluster-version.js';

describe('the major version', () => {
  it('is the first number', () => {
    expect(majorVersion('postgres (PostgreSQL) 18.4\n')).toBe('18');
    expect(majorVersion('postgres (PostgreSQL) 19beta1\n')).toBe('19');
  });

  it('is unknown in other words', () => {
    expect(majorVersion('18.4')).toBeUndefined();
  });
});
