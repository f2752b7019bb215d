import { describe, expect, it } from 'vitest';
import { knownRefusal } from './known-refusal.js';

const USER = { enabled: true, synced: false, external: false, facts: { standing: 'current' as const } };
const refusalsOf = (change: object, writeback = false) =>
  (['password', 'access-pass'] as const).map((step) => knownRefusal(step, { ...USER, ...change }, writeback));

describe('what is known against a step before Graph is asked', () => {
  it('is nothing for who is here and kept in the cloud', () => {
    expect(refusalsOf({})).toEqual([undefined, undefined]);
  });

  it('is that the account ended, whatever else is the case', () => {
    const ended = ['account-ended', 'account-ended'];
    expect(refusalsOf({ enabled: false, synced: true })).toEqual(ended);
    expect(refusalsOf({ facts: { standing: 'left' }, external: true })).toEqual(ended);
  });

  it('is a missing permission where nobody tells whether the account is enabled', () => {
    expect(refusalsOf({ enabled: undefined })).toEqual(['not-permitted', 'not-permitted']);
  });

  it('is that another directory keeps the password, unless it is written back there', () => {
    expect(refusalsOf({ synced: true })).toEqual(['mastered-elsewhere', undefined]);
    expect(refusalsOf({ synced: true }, true)).toEqual([undefined, undefined]);
  });

  it('is that a guest from elsewhere has neither password nor pass here, with writeback as well', () => {
    expect(refusalsOf({ external: true }, true)).toEqual(['mastered-elsewhere', 'access-pass-not-allowed']);
  });
});
