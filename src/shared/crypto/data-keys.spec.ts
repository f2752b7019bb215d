import { describe, expect, it } from 'vitest';
import { parseDataKeys } from './data-keys.js';
import { Vault } from './vault.js';

const part = (version: number) => `${version}:${Buffer.alloc(32, version).toString('base64')}`;
const BOTH = `${part(1)},${part(2)}`;

describe('of several keys', () => {
  it('the highest version is in use unless another one is named', () => {
    expect(parseDataKeys(BOTH).inUse.version).toBe(2);
    expect(parseDataKeys(BOTH, 1).inUse.version).toBe(1);
    expect(parseDataKeys(BOTH, 1).all.map(({ version }) => version)).toEqual([1, 2]);
  });

  it.each([
    ['a version that is not there', BOTH, 3],
    ['a version that occurs twice', `${part(1)},${part(1)}`, undefined],
    ['a version too large for the two bytes of a sealed value', part(65_536), undefined],
    ['a key that is too short', '1:c2hvcnQ=', undefined],
  ])('%s is refused', (_what, text, inUse) => {
    expect(() => parseDataKeys(text, inUse)).toThrow();
  });
});

describe('two vaults that use different keys', () => {
  const [one, two] = [new Vault(parseDataKeys(BOTH, 1)), new Vault(parseDataKeys(BOTH, 2))];

  it('open what the other has sealed, and tell their own by its mark', () => {
    const sealed = one.seal('test', '花子');
    expect(two.open('test', sealed)).toBe('花子');
    expect(sealed.subarray(0, 2)).toEqual(one.mark);
    expect(one.mark).not.toEqual(two.mark);
  });

  it('find what the other has fingerprinted', () => {
    const written = one.fingerprint('test', '花子');
    expect(two.fingerprint('test', '花子')).not.toEqual(written);
    expect(two.fingerprints('test', '花子')).toContainEqual(written);
    expect(one.fingerprints('test', '花子')[0]).toEqual(written);
  });
});
