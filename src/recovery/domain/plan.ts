import type { Plan, Step } from '../contract/events.js';

export type { Step };

// MFA first: with a password alone, somebody without a second factor stands before the same door.
const STEPS: Readonly<Record<Plan, readonly [Step, Step?]>> = {
  password: ['password'],
  'access-pass': ['access-pass'],
  both: ['access-pass', 'password'],
};

/** With what a plan begins. */
export function firstStep(plan: Plan): Step {
  return STEPS[plan][0];
}

/** What a plan issues after a step; undefined after its last one. */
export function stepAfter(plan: Plan, step: Step): Step | undefined {
  return STEPS[plan][STEPS[plan].indexOf(step) + 1];
}

/** What a plan issues. */
export function stepsOf(plan: Plan): readonly Step[] {
  return STEPS[plan].filter((step) => step !== undefined);
}
