import { printedTable } from '../../shared/domain/printed-table.fixture.js';

/** Who signs in to link. */
export const SIGNED_IN = [
  'student, current',
  'student, left',
  'staff, current',
  'staff, current, student too',
  'staff, left',
] as const;

/** What the card, or the account, is linked to before. */
export type TheirLink =
  'none' | 'the same' | 'of a student' | 'of a former student' | 'of staff' | 'of former staff' | 'another card';

interface Rule {
  readonly who: (typeof SIGNED_IN)[number];
  readonly card: TheirLink;
  readonly account: TheirLink;
  readonly outcome: string;
}

const CARDS = ['none', 'of a student', 'of a former student', 'of staff', 'of former staff'] as const;
const LEFT = 'no: account-has-left';
const STUDENT = 'no: student-account-first';
const TAKEN = 'no: card-already-linked';

// One row for who signs in and what the account is linked to; one column for what the card is linked to, as in CARDS.
const OUTCOMES: readonly (readonly [Rule['who'], 'none' | 'another card', readonly string[]])[] = [
  ['student, current', 'none', ['link', TAKEN, 'move from left', 'move', 'move from left']],
  [
    'student, current',
    'another card',
    ['replace', TAKEN, 'move from left + replace', 'move + replace', 'move from left + replace'],
  ],
  ['student, left', 'none', [LEFT, LEFT, LEFT, LEFT, LEFT]],
  ['student, left', 'another card', [LEFT, LEFT, LEFT, LEFT, LEFT]],
  ['staff, current', 'none', ['link', STUDENT, 'move from left', TAKEN, 'move from left']],
  [
    'staff, current',
    'another card',
    ['replace', STUDENT, 'move from left + replace', TAKEN, 'move from left + replace'],
  ],
  ['staff, current, student too', 'none', [STUDENT, STUDENT, STUDENT, STUDENT, STUDENT]],
  ['staff, current, student too', 'another card', [STUDENT, STUDENT, STUDENT, STUDENT, STUDENT]],
  ['staff, left', 'none', [LEFT, LEFT, LEFT, LEFT, LEFT]],
  ['staff, left', 'another card', [LEFT, LEFT, LEFT, LEFT, LEFT]],
];

/** Every combination of who signs in, what the card is linked to and what the account is linked to, with what linking comes to. */
export const RULES: readonly Rule[] = [
  ...SIGNED_IN.map((who): Rule => ({ who, card: 'the same', account: 'the same', outcome: 'same' })),
  ...OUTCOMES.flatMap(([who, account, outcomes]) =>
    CARDS.map((card, at): Rule => ({ who, card, account, outcome: outcomes[at] ?? '' })),
  ),
];

/** The rules as the table of the README. */
export function printRules(): string {
  const head = [
    'signs in',
    'account linked',
    ...CARDS.map((card) => (card === 'none' ? 'card not linked' : `card ${card}`)),
  ];
  const rows = OUTCOMES.map(([who, account, outcomes]) => [who, account, ...outcomes]);
  return printedTable(head, rows);
}
