import { describe, expect, it } from 'vitest';
import { attributesOf, firstOf } from './entry-attributes.js';

const ENTRY = {
  dn: 'uid=a',
  mail: ['a@x.example', 'b@x.example'],
  uid: 'a',
  pwdReset: [],
  jpegPhoto: Buffer.from('x'),
};

describe('an entry', () => {
  it('is lists of texts, without its own name', () => {
    expect(attributesOf(ENTRY)).toEqual({
      mail: ['a@x.example', 'b@x.example'],
      uid: ['a'],
      pwdReset: [],
      jpegPhoto: ['x'],
    });
  });

  it('has a first value, whatever the capitals, or none', () => {
    expect([firstOf(ENTRY, 'MAIL'), firstOf(ENTRY, 'UId')]).toEqual(['a@x.example', 'a']);
    expect([firstOf(ENTRY, 'pwdreset'), firstOf(ENTRY, 'sn'), firstOf(undefined, 'uid')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
