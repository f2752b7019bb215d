import { describe, expect, it } from 'vitest';
import { decideLinking, type LinkingSituation, type RuledAccount, type RuledLink } from './decide-linking.js';
import { RULES, SIGNED_IN, type TheirLink } from './linking-rules.fixture.js';

const MINE = '1111111111';

const signedIn: Record<(typeof SIGNED_IN)[number], Pick<RuledAccount, 'kind' | 'standing'>> = {
  'student, current': { kind: 'student', standing: 'current' },
  'student, left': { kind: 'student', standing: 'left' },
  'staff, current': { kind: 'staff', standing: 'current' },
  'staff, current, student too': { kind: 'staff', standing: 'current' },
  'staff, left': { kind: 'staff', standing: 'left' },
};

const OTHERS: Record<string, RuledAccount> = {
  'of a student': { accountId: '2222222222', kind: 'student', standing: 'current' },
  'of a former student': { accountId: '3333333333', kind: 'student', standing: 'left' },
  'of staff': { accountId: '4444444444', kind: 'staff', standing: 'current' },
  'of former staff': { accountId: '5555555555', kind: 'staff', standing: 'left' },
};
const STUDENT_TOO: RuledAccount = { accountId: '6666666666', kind: 'student', standing: 'current' };

function situation(who: (typeof SIGNED_IN)[number], card: TheirLink, account: TheirLink): LinkingSituation {
  const mine: RuledAccount = { accountId: MINE, ...signedIn[who] };
  const same: RuledLink = { linkId: 'same', account: mine };
  const ofCard = card === 'the same' ? same : OTHERS[card] && { linkId: 'of-card', account: OTHERS[card] };
  const ofAccount =
    account === 'the same' ? same : account === 'another card' && { linkId: 'of-account', account: mine };
  return {
    account: mine,
    accountsOfPerson: who === 'staff, current, student too' ? [mine, STUDENT_TOO] : [mine],
    ...(ofCard && { ofCard }),
    ...(ofAccount && { ofAccount }),
    ofPerson: [],
  };
}

function outcomeOf(given: LinkingSituation): string {
  const decision = decideLinking(given);
  if (decision.outcome === 'linked-already') return 'same';
  if (decision.outcome === 'refused') return `no: ${decision.because.code.replace('linking.', '')}`;
  const ends = decision.inPlaceOf.map(({ reason, account }) => {
    if (reason === 'replaced') return 'replace';
    return account.standing === 'left' ? 'move from left' : 'move';
  });
  return ends.length > 0 ? ends.join(' + ') : 'link';
}

describe('decideLinking', () => {
  it.each(RULES)('for $who, card linked: $card, account linked: $account, comes to: $outcome', (rule) => {
    expect(outcomeOf(situation(rule.who, rule.card, rule.account))).toBe(rule.outcome);
  });

  it('is decided for every combination once', () => {
    const combinations = RULES.map(({ who, card, account }) => `${who} / ${card} / ${account}`);
    expect(new Set(combinations).size).toBe(SIGNED_IN.length * (1 + 5 * 2));
    expect(combinations).toHaveLength(new Set(combinations).size);
  });

  describe('counts a link of the person by another card as it would count one of the card', () => {
    const elsewhere = (who: (typeof SIGNED_IN)[number], linked: string): LinkingSituation => {
      const account = OTHERS[linked]!;
      const { ofCard: _, ...rest } = situation(who, 'none', 'none');
      return { ...rest, accountsOfPerson: [rest.account, account], ofPerson: [{ linkId: 'of-person', account }] };
    };

    it.each([
      ['student, current', 'of staff', 'move'],
      ['student, current', 'of former staff', 'move from left'],
      ['student, current', 'of a former student', 'move from left'],
      ['student, current', 'of a student', 'no: person-already-linked'],
      ['staff, current', 'of a student', 'no: student-account-first'],
      ['staff, current', 'of a former student', 'move from left'],
      ['staff, current', 'of staff', 'no: person-already-linked'],
    ] as const)('%s, person linked %s: %s', (who, linked, outcome) => {
      expect(outcomeOf(elsewhere(who, linked))).toBe(outcome);
    });
  });

  it('counts a link once that is both the card’s and the person’s', () => {
    const ofStaff: RuledLink = { linkId: 'both', account: OTHERS['of staff']! };
    const given = situation('student, current', 'of staff', 'none');
    expect(decideLinking({ ...given, ofCard: ofStaff, ofPerson: [ofStaff] })).toEqual({
      outcome: 'link',
      inPlaceOf: [{ ...ofStaff, reason: 'superseded' }],
    });
  });

  it('names the student account that is to be linked', () => {
    const decision = decideLinking(situation('staff, current, student too', 'none', 'none'));
    expect(decision).toMatchObject({ because: { details: { account: STUDENT_TOO.accountId } } });
  });
});
