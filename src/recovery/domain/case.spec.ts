import { describe, expect, it } from 'vitest';
import { Case, type Outcome } from './case.js';
import { CodeNeeded, RecoveryClosed, RecoveryInProgress, StillWaiting, TooManyCodes } from './case.errors.js';
import { CASE_LIMITS } from './case-limits.js';
import type { Guard } from './guard.js';
import { CODE_LIMITS } from './mailed-code.js';

const at = new Date('2026-04-01T00:00:00Z');
const later = (seconds: number) => new Date(at.getTime() + seconds * 1000);
const KEY = Buffer.from('key');
const HOUR = 3_600;
const DONE: Outcome = { sessionsEnded: false, changeForced: true, left: [] };

function asked(plan: 'password' | 'access-pass' | 'both' = 'password', guard: Guard = 'none'): Case {
  const ids = { id: 'case-1', proofId: 'p', linkId: 'l', accountId: '0123456789' };
  return Case.open({ ...ids, plan, phoneLost: false, guard, at, waitHours: 24 });
}

/** A case whose first step is under way. */
function begun(plan: 'password' | 'access-pass' | 'both' = 'password'): Case {
  const some = asked(plan);
  some.begin(some.current.step, at);
  return some;
}

function withCode(): Case {
  const some = asked('both', 'code');
  some.newCode(KEY, at);
  return some;
}

const typesOf = (some: Case) => some.pullEvents().map(({ type }) => type);

describe('a refusal by the directory', () => {
  it.each(['password-refused', 'account-locked', 'other'] as const)('that may pass (%s) can be tried again', (why) => {
    const some = begun();
    some.failed(why);
    expect([some.repeatable(later(1)), some.isOpen(later(1))]).toEqual([true, true]);
    some.begin('password', later(1));
    expect(some.current).not.toHaveProperty('failure');
  });

  it.each(['not-permitted', 'access-pass-not-allowed', 'mastered-elsewhere', 'account-ended'] as const)(
    'for good (%s) is not asked for again, keeps its reason, and lets another case begin',
    (why) => {
      const some = begun();
      some.failed(why);
      expect([some.repeatable(later(1)), some.isOpen(later(1))]).toEqual([false, false]);
      expect(() => some.begin('password', later(1))).toThrow(RecoveryClosed);
      expect(some.current.failure).toBe(why);
      expect(some.pullEvents().at(-1)).toMatchObject({ type: 'recovery.recovery-failed', reason: why });
    },
  );
});

describe('a code that reached nobody', () => {
  it('leaves the one before in force, and counts as sent', () => {
    const some = withCode();
    const before = some.current.code;
    some.newCode(Buffer.from('another'), later(60));
    some.codeUndelivered(before);
    expect(some.current).toMatchObject({ code: { key: KEY, sentAt: at }, codesSent: 2 });
    expect(some.tryCode(true, 0, later(61))).toBe('right');
  });

  it('leaves none where it was the first', () => {
    const some = withCode();
    some.codeUndelivered(undefined);
    expect(some.current).not.toHaveProperty('code');
    expect(some.current.codesSent).toBe(1);
  });
});

describe('what follows a credential', () => {
  it('and did not happen is told after that it was issued', () => {
    const some = begun();
    some.issued(at, { ...DONE, left: ['sessions'] });
    expect(some.pullEvents().slice(1)).toMatchObject([
      { type: 'recovery.password-issued', sessionsEnded: false },
      { type: 'recovery.aftermath-left', step: 'password', left: ['sessions'] },
    ]);
  });

  it.each([
    [false, ['recovery.password-not-changed']],
    [true, []],
  ])('is one look at a password that nobody has to change; changed meanwhile: %s', (changed, told) => {
    const some = begun();
    some.issued(at, { ...DONE, changeForced: false });
    expect(some.current.unforcedAt).toEqual(at);
    some.pullEvents();
    some.lookedAtPassword(changed);
    expect(typesOf(some)).toEqual(told);
    expect(some.current).not.toHaveProperty('unforcedAt');
  });

  it('is no such look at a password that must be changed, nor at a pass', () => {
    const [password, pass] = [begun(), begun('access-pass')];
    password.issued(at, DONE);
    pass.issued(at, { ...DONE, changeForced: false });
    expect([password.current.unforcedAt, pass.current.unforcedAt]).toEqual([undefined, undefined]);
  });
});

describe('a case', () => {
  it.each([
    ['password', 'recovery.password-issued'],
    ['access-pass', 'recovery.access-pass-issued'],
  ] as const)('tells that a %s was issued', (plan, type) => {
    const some = begun(plan);
    some.issued(at, DONE);
    expect(typesOf(some)).toEqual(['recovery.recovery-requested', type]);
  });

  it('is not carried out twice at the same time', () => {
    expect(() => begun().begin('password', later(1))).toThrow(RecoveryInProgress);
  });

  it('can be carried out again after an attempt fell silent', () => {
    const some = begun();
    expect(() => some.begin('password', later(CASE_LIMITS.silentSeconds))).toThrow(RecoveryInProgress);
    some.begin('password', later(CASE_LIMITS.silentSeconds + 1));
    expect(some.current).toMatchObject({ stage: 'executing', attempts: 2 });
  });

  it.each([
    ['issued', (some: Case) => some.issued(at, DONE)],
    ['failed', (some: Case) => some.failed('unavailable')],
    ['answerLost', (some: Case) => some.answerLost()],
  ])('can be carried out again when it was %s', (_how, end) => {
    const some = begun();
    end(some);
    some.begin('password', later(1), 2);
    expect(some.current.stage).toBe('executing');
  });

  it.each([undefined, 1, 3])('is not carried out again after it was issued by a form for attempt %s', (attempt) => {
    const some = begun();
    some.issued(at, DONE);
    expect(() => some.begin('password', later(1), attempt)).toThrow(RecoveryClosed);
    expect(some.current).toMatchObject({ stage: 'issued', attempts: 1 });
  });

  it.each(['failed', 'answerLost'] as const)('is carried out again by any form when it was %s', (ending) => {
    const some = begun();
    some[ending]('unavailable');
    some.begin('password', later(500));
    expect(some.current).toMatchObject({ stage: 'executing', attempts: 2 });
  });

  it('is over two minutes after it was issued', () => {
    const some = begun();
    some.issued(later(30), DONE);
    const last = 30 + CASE_LIMITS.issuedSeconds;
    expect([some.repeatable(later(last)), some.repeatable(later(last + 1))]).toEqual([true, false]);
    expect(() => some.begin('password', later(last + 1), 2)).toThrow(RecoveryClosed);
  });

  it('is carried out five times at most', () => {
    const some = begun();
    for (let attempt = 1; attempt < CASE_LIMITS.attempts; attempt += 1) {
      some.failed('unavailable');
      some.begin('password', later(attempt));
    }
    expect(some.isOpen(later(10))).toBe(true);
    some.failed('unavailable');
    expect(() => some.begin('password', later(100))).toThrow(RecoveryClosed);
    expect(some.isOpen(later(100))).toBe(false);
    some.cancel(later(101));
    expect(some.current.stage).toBe('cancelled');
  });

  it('whose last attempt fell silent stands in the way of no other', () => {
    const some = Case.restore({ ...begun().current, attempts: CASE_LIMITS.attempts });
    const last = CASE_LIMITS.silentSeconds;
    expect([some.isOpen(later(last)), some.isOpen(later(last + 1))]).toEqual([true, false]);
  });

  it('issues nothing but what was asked for', () => {
    expect(() => asked('password').begin('access-pass', at)).toThrow(RecoveryClosed);
    expect(() => asked('access-pass').begin('password', at)).toThrow(RecoveryClosed);
    expect(() => asked('both').begin('password', at)).toThrow(RecoveryClosed);
  });

  it('gives nothing any more once it is cancelled', () => {
    const some = begun();
    some.cancel(at);
    expect(() => some.issued(at, DONE)).toThrow(RecoveryClosed);
    expect(() => some.begin('password', later(100))).toThrow(RecoveryClosed);
    expect(typesOf(some)).toEqual(['recovery.recovery-requested', 'recovery.recovery-cancelled']);
  });

  it('may have issued a pass once one was tried, unless the only attempt certainly came to nothing', () => {
    const some = begun('both');
    const held = [asked('both').mayHaveIssuedPass, some.mayHaveIssuedPass];
    some.failed('unavailable');
    held.push(some.mayHaveIssuedPass);
    some.begin('access-pass', later(1));
    some.issued(later(2), DONE);
    held.push(some.mayHaveIssuedPass);
    some.begin('password', later(3));
    some.failed('unavailable');
    expect([...held, some.mayHaveIssuedPass]).toEqual([false, true, false, true, true]);
    expect(begun('password').mayHaveIssuedPass).toBe(false);
  });

  it('is not cancelled after it gave everything', () => {
    const some = begun();
    some.issued(at, DONE);
    some.cancel(at);
    expect(some.current.stage).toBe('issued');
  });

  it('remembers when a pass and when a password was last tried', () => {
    const some = begun('both');
    some.issued(later(1), DONE);
    some.begin('password', later(2));
    expect(some.current).toMatchObject({ passTriedAt: at, passwordTriedAt: later(2) });
  });
});

describe('a case for both', () => {
  it('issues the pass first and the password second, each with attempts of its own', () => {
    const some = begun('both');
    expect(some.nextStep).toBeUndefined();
    some.failed('unavailable');
    some.begin('access-pass', later(1));
    some.issued(later(2), DONE);
    expect([some.nextStep, some.isOpen(later(3))]).toEqual(['password', true]);
    some.begin('password', later(3));
    expect(some.current).toMatchObject({ step: 'password', stage: 'executing', attempts: 1 });
    some.issued(later(4), DONE);
    expect([some.nextStep, some.isOpen(later(5))]).toEqual([undefined, false]);
    expect(typesOf(some)).toEqual([
      'recovery.recovery-requested',
      'recovery.recovery-failed',
      'recovery.access-pass-issued',
      'recovery.password-issued',
    ]);
  });

  it.each(['failed', 'answerLost'] as const)('gives no password while its pass %s', (ending) => {
    const some = begun('both');
    some[ending]('unavailable');
    expect(() => some.begin('password', later(1))).toThrow(RecoveryClosed);
  });

  it('does not go back to the pass once the password was begun', () => {
    const some = begun('both');
    some.issued(at, DONE);
    some.begin('password', later(1));
    some.failed('unavailable');
    expect(() => some.begin('access-pass', later(2), 2)).toThrow(RecoveryClosed);
  });

  it('replaces its pass within two minutes, or after the card was read again', () => {
    const some = begun('both');
    some.issued(at, DONE);
    const late = later(CASE_LIMITS.issuedSeconds + 1);
    expect(() => some.begin('access-pass', late, 2)).toThrow(RecoveryClosed);
    some.continueBy('another reading', late);
    some.begin('access-pass', late, 2);
    expect(some.current).toMatchObject({ step: 'access-pass', attempts: 2, proofId: 'another reading' });
  });

  it('can be stopped between its steps', () => {
    const some = begun('both');
    some.issued(at, DONE);
    some.cancel(later(1));
    expect(() => some.begin('password', later(2))).toThrow(RecoveryClosed);
  });
});

describe('an unfinished case', () => {
  it('can be carried on for three days, and then not', () => {
    const some = asked('both');
    const last = CASE_LIMITS.openHours * HOUR;
    expect([some.isOpen(later(last)), some.isOpen(later(last + 1))]).toEqual([true, false]);
    expect(() => some.begin('access-pass', later(last + 1))).toThrow(RecoveryClosed);
    expect(() => some.continueBy('another reading', later(last + 1))).toThrow(RecoveryClosed);
  });

  it('is not taken over while it is being carried out', () => {
    const some = begun('both');
    expect(() => some.continueBy('another reading', later(1))).toThrow(RecoveryInProgress);
    some.continueBy('another reading', later(CASE_LIMITS.silentSeconds + 1));
    expect(some.current.proofId).toBe('another reading');
  });

  it('knows as what it was read, until it is saved', () => {
    const some = Case.restore(asked('both').current);
    some.continueBy('another reading', later(1));
    some.begin('access-pass', later(1));
    expect([some.asRead.version, some.asRead.proofId, some.current.version]).toEqual([1, 'p', 2]);
    some.saved();
    some.issued(later(2), DONE);
    expect([some.asRead.version, some.asRead.proofId, some.current.version]).toEqual([2, 'another reading', 3]);
  });
});

describe('a case that must wait', () => {
  it('gives nothing before its time', () => {
    const some = asked('both', 'wait');
    expect(some.current.dueAt).toEqual(later(24 * HOUR));
    const early = later(24 * HOUR - 1);
    expect(some.hindrance(early)).toBe('wait');
    expect(() => some.begin('access-pass', early)).toThrow(StillWaiting);
    expect(some.hindrance(later(24 * HOUR))).toBeUndefined();
    some.begin('access-pass', later(24 * HOUR));
    expect(some.current.stage).toBe('executing');
  });

  it('is not made to wait again, nor let off, by another reading of the card', () => {
    const some = asked('both', 'wait');
    some.continueBy('another reading', later(HOUR));
    expect(some.current.dueAt).toEqual(later(24 * HOUR));
    expect(() => some.begin('access-pass', later(HOUR))).toThrow(StillWaiting);
  });

  it('stays open for three days after its time', () => {
    const end = (24 + CASE_LIMITS.openHours) * HOUR;
    expect([asked('both', 'wait').isOpen(later(end)), asked('both', 'wait').isOpen(later(end + 1))]).toEqual([
      true,
      false,
    ]);
  });

  it('says until when it waits, and when that is over', () => {
    const some = asked('both', 'wait');
    some.tellDue(later(24 * HOUR));
    const [requested, due] = some.pullEvents();
    expect(requested).toMatchObject({ waitsUntil: later(24 * HOUR).toISOString() });
    expect(due?.type).toBe('recovery.recovery-due');
  });
});

describe('a case that a code stands before', () => {
  it('gives nothing without it', () => {
    expect(() => withCode().begin('access-pass', at)).toThrow(CodeNeeded);
  });

  it('goes on with the right one', () => {
    const some = withCode();
    expect(some.tryCode(true, 0, later(60))).toBe('right');
    some.begin('access-pass', later(61));
    expect(some.current.stage).toBe('executing');
  });

  it('counts wrong and late tries, and is stopped by the fifth', () => {
    const some = withCode();
    const late = later(CODE_LIMITS.minutes * 60 + 1);
    expect([some.tryCode(false, 0, at), some.tryCode(true, 0, late), some.tryCode(false, 0, at)]).toEqual([
      'wrong',
      'too-old',
      'wrong',
    ]);
    some.newCode(KEY, late);
    expect(some.tryCode(false, 0, late)).toBe('wrong');
    expect(some.tryCode(false, 0, late)).toBe('used-up');
    expect(some.current.stage).toBe('cancelled');
    expect(() => some.tryCode(true, 0, late)).toThrow(RecoveryClosed);
  });

  it('takes the right code at the fifth try, but not at a sixth', () => {
    expect(withCode().tryCode(true, CODE_LIMITS.tries - 1, at)).toBe('right');
    expect(withCode().tryCode(true, CODE_LIMITS.tries, at)).toBe('used-up');
  });

  it('counts a try for a day from when it was made, not from when it was asked for', () => {
    const some = withCode();
    expect(some.tryCode(false, 0, later(47 * HOUR))).toBe('too-old');
    expect([some.codeTries(later(71 * HOUR - 1)), some.codeTries(later(71 * HOUR))]).toEqual([1, 0]);
    expect(some.tryCode(false, CODE_LIMITS.tries - 2, later(71 * HOUR - 1))).toBe('used-up');
  });

  it('does not take a code for a case that none was sent for', () => {
    const some = withCode();
    some.continueBy('another reading', later(1));
    expect(some.tryCode(true, 0, later(2))).toBe('too-old');
  });

  it('asks for a code again where another reading carries it on', () => {
    const some = withCode();
    some.tryCode(true, 0, later(1));
    some.continueBy('another reading', later(2));
    expect(() => some.begin('access-pass', later(3))).toThrow(CodeNeeded);
    expect(some.codeTries(later(2))).toBe(1);
  });

  it('sends five codes at most', () => {
    const some = asked('both', 'code');
    for (let sent = 0; sent < CODE_LIMITS.sent; sent += 1) some.newCode(KEY, at);
    expect(() => some.newCode(KEY, at)).toThrow(TooManyCodes);
  });

  it('is sent none where none is needed', () => {
    expect(() => asked('both').newCode(KEY, at)).toThrow(RecoveryClosed);
    expect(() => asked('both').tryCode(true, 0, at)).toThrow(RecoveryClosed);
  });
});
