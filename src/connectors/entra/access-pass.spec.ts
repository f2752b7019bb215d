import { describe, expect, it } from 'vitest';
import { DirectoryRefused, OutcomeUnknown } from '../../recovery/ports/directory-errors.js';
import { passIn } from './access-pass.js';

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

  it('that the policy keeps from being used is none', () => {
    expect(() => passIn({ ...ANSWER, methodUsabilityReason: 'DisabledByPolicy' })).toThrow(DirectoryRefused);
  });
});
