import { describe, expect, it } from 'vitest';
import { parseDataKeys } from './data-keys.js';
import { Vault } from './vault.js';

const vaultWith = (fill: number, version = 1) =>
  new Vault(parseDataKeys(`${version}:${Buffer.alloc(32, fill).toString('base64')}`));
const vault = vaultWith(1);

describe('what is sealed', () => {
  it.each(['', '花子', 'a'.repeat(10_000), '\u0000\n', '葛\u{E0100}城'])('is opened as it was: %j', (text) => {
    expect(vault.open('test', vault.seal('test', text))).toBe(text);
  });

  it('looks different each time, and never like the text', () => {
    const [first, second] = [vault.seal('test', '花子'), vault.seal('test', '花子')];
    expect(first.subarray(14)).not.toEqual(second.subarray(14));
    expect(first.includes('花子')).toBe(false);
  });

  it('opens for its own purpose alone', () => {
    expect(() => vault.open('other', vault.seal('test', '花子'))).toThrow();
  });

  it('opens under its own key alone', () => {
    const sealed = vault.seal('test', '花子');
    expect(() => vaultWith(2).open('test', sealed)).toThrow();
    expect(() => vaultWith(1, 2).open('test', sealed)).toThrow('DATA_KEYS');
  });

  it('does not open when any one of its bits was turned', () => {
    const sealed = vault.seal('test', '花子');
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const turned = Buffer.from(sealed);
      turned[bit >> 3]! ^= 1 << (bit & 7);
      expect(() => vault.open('test', turned), `bit ${bit}`).toThrow();
    }
  });

  it('does not open when anything was cut off or added', () => {
    const sealed = vault.seal('test', '花子');
    for (let length = 0; length < sealed.length; length += 1) {
      expect(() => vault.open('test', sealed.subarray(0, length)), `${length} bytes`).toThrow();
    }
    expect(() => vault.open('test', Buffer.concat([sealed, Buffer.alloc(1)]))).toThrow();
  });
});

describe('a fingerprint', () => {
  it('is the same for the same text, and another for another text, purpose or key', () => {
    const made = [
      vault.fingerprint('test', '花子'),
      vault.fingerprint('test', '花'),
      vault.fingerprint('other', '花子'),
      vaultWith(2).fingerprint('test', '花子'),
    ].map((fingerprint) => fingerprint.toString('hex'));
    expect(new Set(made).size).toBe(4);
    expect(vault.fingerprint('test', '花子').toString('hex')).toBe(made[0]);
  });
});

describe('what an earlier release has written', () => {
  it('can still be opened', () => {
    expect(vault.open('test', Buffer.from('AAEAAQIDBAUGBwgJCgtEgo5nfbe6kHCXs7wq1TCJq7YE9kgf', 'base64'))).toBe('花子');
  });

  it('can still be found', () => {
    expect(vault.fingerprint('test', '花子').toString('hex')).toBe(
      '624ca868ffeaace62ecbe1adcb3d2ea8ae2249d7115375a26a8c939580a224f2',
    );
  });
});
