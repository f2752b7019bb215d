import { describe, expect, it } from 'vitest';
import {
  AnotherPersonNeeded,
  OpeningInProgress,
  RescueStandsElsewhere,
  TooManyMessages,
  TooManyOpenings,
} from './rescue.errors.js';
import { RESCUE_LIMITS } from './rescue-limits.js';
import { Rescue } from './rescue.js';

const NOW = new Date('2026-04-01T00:00:00Z');
const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);
const DAY = 86_400;
const LATER = after(120);

function begun(identity?: Rescue['current']['identity']): Rescue {
  return Rescue.begin({
    id: 'rescue',
    service: 'onedrive',
    accountId: '1000000003',
    language: 'ja',
    contact: 'misaki@new.example',
    reason: 'because',
    at: NOW,
    ...(identity ? { identity } : { linkId: 'link' }),
  });
}

function approved(): Rescue {
  const rescue = begun();
  rescue.proveContact(NOW);
  rescue.decide({ approved: true, text: 'yes', at: NOW, by: 'operator' });
  return rescue;
}

function open(): Rescue {
  const rescue = approved();
  rescue.beginOpening(7, NOW);
  rescue.opened(after(1));
  return rescue;
}

const typesOf = (rescue: Rescue) => rescue.pullEvents().map(({ type }) => type.replace('rescue.', ''));

describe('an application', () => {
  it('comes before the desk when its contact address is proved', () => {
    const rescue = begun();
    expect(() => rescue.decide({ approved: true, text: '', at: NOW, by: 'operator' })).toThrow(RescueStandsElsewhere);
    rescue.proveContact(NOW);
    expect(rescue.current.stage).toBe('requested');
    expect(typesOf(rescue)).toEqual(['rescue-begun', 'rescue-requested']);
  });

  it('through an office needs the address and a second person, in whichever order', () => {
    const check = { how: 'passport', checkedOn: '2026-03-31', recordedBy: 'one', recordedAt: NOW };
    const first = begun(check);
    expect(() => first.confirmIdentity('one', NOW)).toThrow(AnotherPersonNeeded);
    first.confirmIdentity('two', NOW);
    expect(first.current.stage).toBe('unproved');
    first.proveContact(NOW);
    expect(first.current.stage).toBe('requested');
    const second = begun(check);
    second.proveContact(NOW);
    expect(second.current.stage).toBe('unproved');
    second.confirmIdentity('two', NOW);
    expect(second.current.stage).toBe('requested');
  });

  it('goes to and fro between desk and applicant until it is decided', () => {
    const rescue = begun();
    rescue.proveContact(NOW);
    rescue.ask({ id: 'a', text: 'which files?', at: NOW });
    expect(rescue.current.stage).toBe('asked');
    rescue.answer({ id: 'b', text: 'all', at: NOW });
    expect(rescue.current.stage).toBe('requested');
    rescue.decide({ approved: false, text: 'no', at: NOW, by: 'operator' });
    expect(() => rescue.answer({ id: 'c', text: 'please', at: NOW })).toThrow(RescueStandsElsewhere);
    expect(() => rescue.beginOpening(7, NOW)).toThrow(RescueStandsElsewhere);
    expect(rescue.current.messages.map(({ by }) => by)).toEqual(['desk', 'applicant']);
  });

  it('does not grow without end while the desk says nothing', () => {
    const rescue = begun();
    rescue.proveContact(NOW);
    const answer = () => rescue.answer({ id: 'a', text: 'and another thing', at: NOW });
    for (let n = 0; n < RESCUE_LIMITS.unansweredMessages; n += 1) answer();
    expect(answer).toThrow(TooManyMessages);
    rescue.ask({ id: 'b', text: 'which?', at: NOW });
    answer();
    expect(rescue.current.stage).toBe('requested');
  });

  it('is left alone after a day without a proof, and after its time without being opened', () => {
    expect(begun().isLeftAlone(14, after(DAY - 1))).toBe(false);
    expect(begun().isLeftAlone(14, after(DAY + 1))).toBe(true);
    expect(approved().isLeftAlone(14, after(14 * DAY - 1))).toBe(false);
    expect(approved().isLeftAlone(14, after(14 * DAY + 1))).toBe(true);
    expect(open().isLeftAlone(14, after(100 * DAY))).toBe(false);
  });
});

describe('access', () => {
  it('has an end from the first attempt on, which nothing puts off', () => {
    const rescue = open();
    expect(rescue.current.until).toEqual(after(7 * DAY));
    rescue.beginOpening(7, after(DAY));
    rescue.opened(after(DAY));
    expect(rescue.current.until).toEqual(after(7 * DAY));
    expect(typesOf(rescue)).toContain('access-renewed');
    expect(() => rescue.beginOpening(7, after(7 * DAY))).toThrow(RescueStandsElsewhere);
  });

  it('is not opened twice at a time, but again where the first attempt fell silent', () => {
    const rescue = approved();
    rescue.beginOpening(7, NOW);
    expect(() => rescue.beginOpening(7, after(119))).toThrow(OpeningInProgress);
    rescue.beginOpening(7, LATER);
    expect(rescue.current.openings).toBe(2);
  });

  it('is given so often and no more', () => {
    const rescue = approved();
    for (let n = 0; n < RESCUE_LIMITS.openings; n += 1) {
      rescue.beginOpening(7, NOW);
      rescue.opened(NOW);
    }
    expect(() => rescue.beginOpening(7, NOW)).toThrow(TooManyOpenings);
  });

  it('that was certainly not opened leaves nothing to be closed', () => {
    const rescue = approved();
    rescue.beginOpening(7, NOW);
    rescue.notOpened(true);
    expect(rescue.current).toMatchObject({ stage: 'approved', until: undefined, openings: 0 });
    expect(rescue.isDue(after(100 * DAY))).toBe(false);
  });

  it('that was perhaps opened is closed at its end', () => {
    const rescue = approved();
    rescue.beginOpening(7, NOW);
    rescue.notOpened(false);
    expect(rescue.current.stage).toBe('opening');
    rescue.beginOpening(7, after(5));
    rescue.notOpened(true);
    expect(rescue.current).toMatchObject({ stage: 'opening', until: after(7 * DAY) });
    expect(rescue.isDue(after(7 * DAY))).toBe(true);
  });

  it('is due at its end, not before, and again and again until the end is confirmed', () => {
    const rescue = open();
    expect(rescue.isDue(after(7 * DAY - 1))).toBe(false);
    expect(() => rescue.beginClosing(after(7 * DAY - 1))).toThrow(RescueStandsElsewhere);
    rescue.beginClosing(after(7 * DAY));
    expect(rescue.isDue(after(7 * DAY + 119))).toBe(false);
    expect(rescue.isDue(after(7 * DAY + 120))).toBe(true);
    rescue.beginClosing(after(7 * DAY + 120));
    rescue.closed(after(7 * DAY + 121));
    expect(rescue.current).toMatchObject({ stage: 'closed', closings: 2 });
    expect(rescue.isDue(after(100 * DAY))).toBe(false);
  });

  it('is told once that it ends soon, and not when it has ended', () => {
    const rescue = open();
    rescue.remind(after(6 * DAY + 1));
    rescue.remind(after(6 * DAY + 2));
    expect(typesOf(rescue).filter((type) => type === 'access-ending')).toHaveLength(1);
    const late = open();
    late.remind(after(7 * DAY));
    expect(typesOf(late)).not.toContain('access-ending');
  });

  it('is not closed while a call that opens it may still arrive, but right after', () => {
    const rescue = open();
    rescue.beginOpening(7, after(7 * DAY - 1));
    expect(rescue.isDue(after(7 * DAY + 60))).toBe(false);
    rescue.opened(after(7 * DAY + 61));
    expect(rescue.isDue(after(7 * DAY + 61))).toBe(true);
  });

  it('ends at once when its person or the end of the link ends it', () => {
    for (const end of ['withdraw', 'cancel'] as const) {
      const rescue = open();
      rescue[end](after(DAY));
      expect(rescue.current).toMatchObject({ stage: 'closing', until: after(DAY) });
      expect(rescue.isDue(after(DAY))).toBe(true);
      expect(() => rescue.beginOpening(7, after(DAY))).toThrow(RescueStandsElsewhere);
    }
  });

  it('that is ended while it is being opened is closed when that call has ended, or is lost', () => {
    const rescue = approved();
    rescue.beginOpening(7, NOW);
    rescue.cancel(after(10));
    expect(rescue.isDue(after(11))).toBe(false);
    expect(rescue.isDue(LATER)).toBe(true);
    rescue.openedInVain(after(20));
    expect(rescue.isDue(after(20))).toBe(true);
  });

  it('leaves no words behind that were to be forgotten, once nothing needs them', () => {
    const rescue = open();
    rescue.cancel(after(DAY));
    rescue.forget();
    expect(rescue.current.contact).toBe('misaki@new.example');
    rescue.beginClosing(after(DAY));
    rescue.closed(after(DAY + 1));
    expect(rescue.current).toMatchObject({ contact: '', reason: '', messages: [], decision: { text: '' } });
  });

  it('leaves no words of a proposal behind that nobody confirmed', () => {
    const rescue = begun();
    rescue.proveContact(NOW);
    rescue.propose({ approved: false, text: 'because of the illness', at: NOW, by: 'operator' });
    rescue.cancel(after(DAY));
    rescue.forget();
    expect(JSON.stringify(rescue.current)).not.toContain('illness');
  });
});

describe('a code to the contact address that reached nobody', () => {
  it('leaves the one before in force, and counts as sent', () => {
    const rescue = begun();
    const key = Buffer.from('first');
    rescue.newCode(key, NOW);
    const before = rescue.current.code;
    rescue.newCode(Buffer.from('second'), after(60));
    rescue.codeUndelivered(before);
    expect(rescue.current).toMatchObject({ code: { key, sentAt: NOW }, codesSent: 2 });
    expect(rescue.tryCode(true, after(61))).toBe('right');
  });
});
