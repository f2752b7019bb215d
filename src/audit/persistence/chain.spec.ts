import { describe, expect, it } from 'vitest';
import { type AuditEntry, digestOf } from './chain.js';

const START = Buffer.alloc(32);
const ENTRY: AuditEntry = {
  eventId: 'e1',
  type: 'linking.card-linked',
  at: '2026-04-01T00:00:00.000Z',
  byKind: 'card',
  byId: '花子',
  data: '{}',
};
const digest = (change: Partial<AuditEntry> = {}, seq = 1n, previous = START) =>
  digestOf(previous, seq, { ...ENTRY, ...change }).toString('hex');

describe('the digest of a record', () => {
  it('is what everybody can compute: SHA-256 of the digest before, the number and each part with its length in bytes', () => {
    // printf '1\n2:e119:linking.card-linked24:2026-04-01T00:00:00.000Z4:card6:花子2:{}' after 32 zero bytes, by sha256sum.
    expect(digest()).toBe('d2e19023bf173495ee5b52a9d222c4705c9a2a209611f97bc9f77a4051c139cf');
  });

  it.each(Object.keys(ENTRY))('is another when %s is changed', (part) => {
    expect(digest({ [part]: 'x' })).not.toBe(digest());
  });

  it('is another in another place', () => {
    expect(digest({}, 2n)).not.toBe(digest());
    expect(digest({}, 1n, Buffer.alloc(32, 1))).not.toBe(digest());
  });

  it('is another when letters move from one part to the next', () => {
    expect(digest({ byKind: 'card', byId: 'x' })).not.toBe(digest({ byKind: 'car', byId: 'dx' }));
    expect(digest({ byId: '1:a', data: '' })).not.toBe(digest({ byId: '', data: '1:a' }));
  });

  it('counts numbers that JavaScript cannot', () => {
    expect(digest({}, 2n ** 53n)).not.toBe(digest({}, 2n ** 53n + 1n));
  });
});
