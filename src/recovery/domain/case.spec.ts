import { describe, expect, it } from 'vitest';
import { Case, CASE_LIMITS } from './case.js';
import { RecoveryClosed, RecoveryInProgress } from './case.errors.js';

const at = new Date('2026-04-01T00:00:00Z');
const later = (seconds: number) => new Date(at.getTime() + seconds * 1000);

function opened(plan: 'password' | 'access-pass' = 'password'): Case {
  return Case.open({ id: 'case-1', proofId: 'p', linkId: 'l', accountId: '0123456789', plan, phoneLost: false, at });
}

const typesOf = (some: Case) => some.pullEvents().map(({ type }) => type);

describe('Case', () => {
  it.each([
    ['password', 'recovery.password-issued'],
    ['access-pass', 'recovery.access-pass-issued'],
  ] as const)('tells that a %s was issued', (plan, type) => {
    const some = opened(plan);
    some.issued(at);
    expect(typesOf(some)).toEqual(['recovery.recovery-requested', type]);
  });

  it('is not carried out twice at the same time', () => {
    expect(() => opened().repeat(later(1))).toThrow(RecoveryInProgress);
  });

  it('can be carried out again after an attempt fell silent', () => {
    const some = opened();
    some.repeat(later(CASE_LIMITS.silentSeconds + 1));
    expect(some.current).toMatchObject({ stage: 'executing', attempts: 2 });
  });

  it.each(['issued', 'failed', 'answerLost'] as const)('can be carried out again when it was %s', (ending) => {
    const some = opened();
    some[ending](at);
    some.repeat(later(1), 2);
    expect(some.current.stage).toBe('executing');
  });

  it.each([undefined, 1, 3])('is not carried out again after it was issued by a form for attempt %s', (attempt) => {
    const some = opened();
    some.issued(at);
    expect(() => some.repeat(later(1), attempt)).toThrow(RecoveryClosed);
    expect(some.current).toMatchObject({ stage: 'issued', attempts: 1 });
  });

  it.each(['failed', 'answerLost'] as const)('is carried out again by any form when it was %s', (ending) => {
    const some = opened();
    some[ending]();
    some.repeat(later(500));
    expect(some.current).toMatchObject({ stage: 'executing', attempts: 2 });
  });

  it('is over two minutes after it was issued', () => {
    const some = opened();
    some.issued(later(30));
    const last = 30 + CASE_LIMITS.issuedSeconds;
    expect([some.repeatable(later(last)), some.repeatable(later(last + 1))]).toEqual([true, false]);
    expect(() => some.repeat(later(last + 1), 2)).toThrow(RecoveryClosed);
  });

  it('is carried out five times at most', () => {
    const some = opened();
    for (let attempt = 1; attempt < CASE_LIMITS.attempts; attempt += 1) {
      some.failed();
      some.repeat(later(attempt));
    }
    some.failed();
    expect(() => some.repeat(later(100))).toThrow(RecoveryClosed);
  });

  it('gives nothing any more once it is cancelled', () => {
    const some = opened();
    some.cancel(at);
    expect(() => some.issued(at)).toThrow(RecoveryClosed);
    expect(() => some.repeat(later(100))).toThrow(RecoveryClosed);
    expect(typesOf(some)).toEqual(['recovery.recovery-requested', 'recovery.recovery-cancelled']);
  });

  it('is not cancelled after it gave something', () => {
    const some = opened();
    some.issued(at);
    some.cancel(at);
    expect(some.current.stage).toBe('issued');
  });
});
