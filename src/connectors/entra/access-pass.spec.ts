import { describe, expect, it } from 'vitest';
import { OutcomeUnknown } from '../../recovery/ports/directory-errors.js';
import { passIn, uselessnessOf } from './access-pass.js';

const ANSWER = {
  temporaryAccessPass: '+drkzqAD',
  createdDateTime: '2026-06-02T16:21:09.765173Z',
  startDateTime: '2026-06-02T16:22:00Z',
  lifetimeInMinutes: 60,
  methodUsabilityReason: 'EnabledByPolicy',
};

describe('an access pass in an answer', () => {
  it('lives from its beginning on', () => {
    expect(passIn(ANSWER)).toEqual({ code: '+drkzqAD', expiresAt: new Date('2026-06-02T17:22:00Z') });
    expect(passIn({ ...ANSWER, startDateTime: null }).expiresAt).toEqual(new Date('2026-06-02T17:21:09.765Z'));
  });

  it.each(['temporaryAccessPass', 'lifetimeInMinutes'])('that lacks %s may have been issued', (part) => {
    for (const value of [null, '', undefined]) {
      expect(() => passIn({ ...ANSWER, [part]: value })).toThrow(OutcomeUnknown);
    }
  });

  it.each([undefined, null, 'x', [ANSWER]])('may have been issued where the answer is %j', (answer) => {
    expect(() => passIn(answer)).toThrow(OutcomeUnknown);
  });

  it.each([
    ['DisabledByPolicy', 'access-pass-not-allowed'],
    ['Expired', 'other'],
    ['OneTimeUsed', 'other'],
    ['EnabledByPolicy', undefined],
    ['NotYetValid', undefined],
    ['SomethingNew', undefined],
    [undefined, undefined],
  ])('of which Graph says %s is useless for the reason %s', (methodUsabilityReason, reason) => {
    expect(uselessnessOf({ ...ANSWER, methodUsabilityReason })).toBe(reason);
  });

  it('is not useless where there is no answer, which leaves open what was done', () => {
    expect([undefined, null, 'x'].map(uselessnessOf)).toEqual([undefined, undefined, undefined]);
  });
});
