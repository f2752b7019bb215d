import { expect, it } from 'vitest';
import { type RivalLink, survivingLink } from './surviving-link.js';

const rival = (linkId: string, kind: 'student' | 'staff', standing: 'current' | 'left', year: number): RivalLink => ({
  linkId,
  account: { accountId: linkId, kind, standing },
  linkedAt: new Date(Date.UTC(year, 0)),
});

it.each([
  ['of the student account', [rival('a', 'staff', 'current', 2026), rival('b', 'student', 'current', 2020)], 'b'],
  [
    'of the account that has not left',
    [rival('a', 'student', 'left', 2026), rival('b', 'staff', 'current', 2020)],
    'b',
  ],
  ['that was made last', [rival('a', 'staff', 'current', 2020), rival('b', 'staff', 'current', 2026)], 'b'],
  ['that is the only one', [rival('a', 'staff', 'left', 2020)], 'a'],
])('the link stays %s', (_which, rivals, stays) => {
  expect(survivingLink(rivals)?.linkId).toBe(stays);
  expect(survivingLink(rivals.toReversed())?.linkId).toBe(stays);
});

it('no link stays of none', () => {
  expect(survivingLink([])).toBeUndefined();
});
