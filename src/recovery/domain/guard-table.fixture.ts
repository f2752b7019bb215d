import { printedTable } from '../../shared/domain/printed-table.fixture.js';
import type { Guard, GuardPolicy, OutsideReach, Wish } from './guard.js';
import type { Step } from './plan.js';

/** A wish and a policy with what stands before it. */
export interface GuardRule {
  readonly asked: string;
  readonly had: string;
  readonly wish: Wish;
  readonly policy: GuardPolicy;
  readonly outside: OutsideReach;
  readonly guard: Guard;
}

const HAD = {
  nothing: [],
  pass: ['access-pass'],
  password: ['password'],
  both: ['access-pass', 'password'],
} as const satisfies Record<string, readonly Step[]>;

const ASKED = {
  password: { plan: 'password', passSignsIn: true, lacksSecondFactor: false },
  'password, no second factor': { plan: 'password', passSignsIn: true, lacksSecondFactor: true },
  'pass that signs in by itself': { plan: 'access-pass', passSignsIn: true, lacksSecondFactor: false },
  'pass beside a password': { plan: 'access-pass', passSignsIn: false, lacksSecondFactor: false },
  both: { plan: 'both', passSignsIn: false, lacksSecondFactor: false },
} as const satisfies Record<string, Omit<Wish, 'had'>>;

const COLUMNS: readonly (readonly [GuardPolicy, OutsideReach])[] = [
  ['code', 'reachable'],
  ['code', 'broken'],
  ['code', 'unknown'],
  ['code-or-now', 'reachable'],
  ['code-or-now', 'broken'],
  ['code-or-now', 'unknown'],
  ['delay', 'reachable'],
  ['delay', 'unknown'],
  ['immediate', 'reachable'],
  ['immediate', 'unknown'],
];

const NOTHING: readonly Guard[] = COLUMNS.map(() => 'none');
const GUARDED: readonly Guard[] = ['code', 'wait', 'wait', 'code', 'wait', 'none', 'wait', 'wait', 'none', 'none'];

// Written out and not computed, so that it can contradict the code.
const OUTCOMES: readonly (readonly [asked: keyof typeof ASKED, had: keyof typeof HAD, outcomes: readonly Guard[]])[] = [
  ['password', 'nothing', NOTHING],
  ['password', 'password', NOTHING],
  ['password', 'pass', GUARDED],
  ['password', 'both', GUARDED],
  ['password, no second factor', 'nothing', GUARDED],
  ['password, no second factor', 'password', GUARDED],
  ['password, no second factor', 'pass', GUARDED],
  ['password, no second factor', 'both', GUARDED],
  ['pass that signs in by itself', 'nothing', GUARDED],
  ['pass that signs in by itself', 'password', GUARDED],
  ['pass that signs in by itself', 'pass', GUARDED],
  ['pass that signs in by itself', 'both', GUARDED],
  ['pass beside a password', 'nothing', NOTHING],
  ['pass beside a password', 'pass', NOTHING],
  ['pass beside a password', 'password', GUARDED],
  ['pass beside a password', 'both', GUARDED],
  ['both', 'nothing', GUARDED],
  ['both', 'password', GUARDED],
  ['both', 'pass', GUARDED],
  ['both', 'both', GUARDED],
];

/** Every pair of what is asked for and what was had, by policy and address, with its guard. */
export const GUARD_RULES: readonly GuardRule[] = OUTCOMES.flatMap(([asked, had, outcomes]) =>
  COLUMNS.map(([policy, outside], at): GuardRule => {
    const wish = { ...ASKED[asked], had: new Set<Step>(HAD[had]) };
    return { asked, had, wish, policy, outside, guard: outcomes[at] ?? 'none' };
  }),
);

/** The rules as the table of the README. */
export function printGuards(): string {
  const head = ['asked for', 'had in 7 days', ...COLUMNS.map(([policy, outside]) => `${policy}, ${outside}`)];
  return printedTable(
    head,
    OUTCOMES.map(([asked, had, outcomes]) => [asked, had, ...outcomes]),
  );
}
