import { describe, expect, it } from 'vitest';
import { allowsPass, fittingPass, passPolicyIn } from './pass-policy.js';

const ANSWER = {
  id: 'TemporaryAccessPass',
  state: 'enabled',
  minimumLifetimeInMinutes: 60,
  maximumLifetimeInMinutes: 480,
  isUsableOnce: false,
  includeTargets: [{ targetType: 'group', id: 'all_users' }],
  excludeTargets: [],
};
const policyWith = (change: object) => passPolicyIn({ ...ANSWER, ...change })!;
const targets = (...ids: readonly string[]) => ids.map((id) => ({ targetType: 'group', id }));

describe('the pass that is asked for', () => {
  const fitting = (minutes: number, once: boolean, change = {}) =>
    fittingPass({ lifetimeInMinutes: minutes, isUsableOnce: once }, policyWith(change));

  it.each([
    [10, 60],
    [120, 120],
    [600, 480],
  ])('lives %i minutes as wanted, or %i by the policy', (wanted, minutes) => {
    expect(fitting(wanted, true).lifetimeInMinutes).toBe(minutes);
  });

  it('opens once where the policy or the settings want that', () => {
    const uses = [fitting(60, false), fitting(60, true), fitting(60, false, { isUsableOnce: true })];
    expect(uses.map(({ isUsableOnce }) => isUsableOnce)).toEqual([false, true, true]);
  });

  it('is the wanted one where no policy is known, or one without limits', () => {
    const wanted = { lifetimeInMinutes: 600, isUsableOnce: false };
    expect(fittingPass(wanted, undefined)).toEqual(wanted);
    expect(fittingPass(wanted, passPolicyIn({ state: 'enabled' }))).toEqual(wanted);
  });
});

describe('whether somebody may have a pass', () => {
  it('needs no groups where everybody or nobody may', () => {
    expect(allowsPass(policyWith({}), undefined)).toBe(true);
    expect(allowsPass(policyWith({ state: 'disabled' }), undefined)).toBe(false);
    expect(allowsPass(policyWith({ includeTargets: [] }), undefined)).toBe(false);
  });

  it.each([
    [['a'], [], ['me', 'a'], true],
    [['a'], [], ['me', 'b'], false],
    [['me'], [], ['me'], true],
    [['a'], ['b'], ['me', 'a', 'b'], false],
    [['all_users'], ['b'], ['me', 'b'], false],
    [['all_users'], ['b'], ['me', 'a'], true],
  ])('with %j included and %j excluded is of %j: %j', (included, excluded, ids, allowed) => {
    const policy = policyWith({ includeTargets: targets(...included), excludeTargets: targets(...excluded) });
    expect([allowsPass(policy, ids), allowsPass(policy, undefined)]).toEqual([allowed, undefined]);
  });

  it('is open where the policy does not tell whom it includes, unless it excludes them', () => {
    const policy = policyWith({ includeTargets: undefined, excludeTargets: targets('b') });
    expect([allowsPass(policy, ['a']), allowsPass(policy, ['b'])]).toEqual([undefined, false]);
  });
});

describe('an answer without a state', () => {
  it.each([{}, { state: null }, { value: [] }])('is no policy: %j', (answer) => {
    expect(passPolicyIn(answer)).toBeUndefined();
  });
});
