import { describe, expect, it } from 'vitest';
import { EMPTY_DESCRIPTOR, accessEntry, withEntries } from '../../../test/connectors/ldap/access-lists.js';
import { EVERYBODY, SELF, access } from './access-control.js';

const CHANGE = 'ab721a53-1e2f-11d0-9819-00aa0040529b';
const BYTES = '531a72ab2f1ed011981900aa0040529b';
const RESET = '00299570-246d-11d0-a768-00aa006e0529';
const CONTROL = 0x100;
const self = Buffer.from(SELF, 'hex');
const everybody = Buffer.from(EVERYBODY, 'hex');

const decides = (...entries: Parameters<typeof accessEntry>[0][]) =>
  access(withEntries(EMPTY_DESCRIPTOR, entries.map(accessEntry)), new Set([SELF]), BYTES);

describe('the list of who may do what', () => {
  it('decides by its first entry of that right and that principal', () => {
    const denied = { mask: CONTROL, guid: CHANGE, sid: self, denied: true };
    const allowed = { mask: CONTROL, guid: CHANGE, sid: self };
    expect([decides(denied, allowed), decides(allowed, denied)]).toEqual([false, true]);
  });

  it('gives a right also with all of them', () => {
    expect([decides({ mask: 0xf01ff, sid: self }), decides({ mask: CONTROL, sid: self, denied: true })]).toEqual([
      true,
      false,
    ]);
  });

  it.each([
    ['of another right', { mask: CONTROL, guid: RESET, sid: self }],
    ['of somebody else', { mask: CONTROL, guid: CHANGE, sid: everybody }],
    ['of reading only', { mask: 0x10, sid: self }],
    ['for what is below only', { mask: CONTROL, guid: CHANGE, sid: self, below: true }],
  ])('says nothing by an entry %s', (_what, entry) => {
    expect(decides(entry)).toBeUndefined();
  });

  it('says nothing where it is not there, is empty or is cut off', () => {
    const whole = withEntries(EMPTY_DESCRIPTOR, [accessEntry({ mask: CONTROL, guid: CHANGE, sid: self })]);
    const lengths = Array.from({ length: whole.length }, (_each, length) => length);
    const told = lengths.map((length) => access(whole.subarray(0, length), new Set([SELF]), BYTES));
    expect(new Set(told)).toEqual(new Set([undefined]));
    expect([decides(), access(Buffer.alloc(20), new Set([SELF]), BYTES)]).toEqual([undefined, undefined]);
  });
});
