import { describe, expect, it } from 'vitest';
import { databaseFault, violates } from './database-fault.js';

const refused = Object.assign(new Error('canary'), {
  code: '23505',
  constraint: 'link_card_key',
  detail: 'Key (card_key)=(canary) already exists.',
});

describe('what may be said of a failed statement', () => {
  it.each([
    ['an error of pg', refused],
    ['an error of TypeORM around it', Object.assign(new Error('canary'), { driverError: refused, code: 'other' })],
  ])('is code and constraint of %s', (_what, error) => {
    expect(databaseFault(error)).toEqual({ sqlState: '23505', constraint: 'link_card_key' });
  });

  it('is the code alone where no constraint was broken', () => {
    expect(databaseFault({ code: '40001', constraint: undefined })).toStrictEqual({ sqlState: '40001' });
  });

  it.each([undefined, null, 'canary', new Error('canary'), { code: 23505 }, { driverError: null }])(
    'is nothing of %j',
    (error) => {
      expect(databaseFault(error)).toEqual({ sqlState: 'unknown' });
    },
  );
});

describe('a constraint', () => {
  it('is told from every other by its whole name', () => {
    expect(violates(refused, 'link_card_key')).toBe(true);
    expect(violates(refused, 'link_card')).toBe(false);
    expect(violates(new Error('link_card_key'), 'link_card_key')).toBe(false);
  });
});
