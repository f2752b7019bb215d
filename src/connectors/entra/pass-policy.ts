import { isRecord } from '../is-record.js';

/** What a tenant allows of access passes, as far as it tells. */
export interface PassPolicy {
  readonly enabled: boolean;
  readonly leastMinutes: number;
  readonly mostMinutes: number;
  /** Whether every pass must open once only. */
  readonly onceOnly: boolean;
  /** Ids of groups and users that get passes; undefined where they are not told. */
  readonly included: ReadonlySet<string> | undefined;
  /** Ids of those that get none, though they are included. */
  readonly excluded: ReadonlySet<string>;
}

/** What is asked for in a pass. */
export interface WantedPass {
  readonly lifetimeInMinutes: number;
  readonly isUsableOnce: boolean;
}

const EVERYBODY = 'all_users';

/**
 * The policy in an answer; undefined where it says nothing of the kind.
 * https://learn.microsoft.com/graph/api/resources/temporaryaccesspassauthenticationmethodconfiguration
 */
export function passPolicyIn(answer: Readonly<Record<string, unknown>>): PassPolicy | undefined {
  const { state, minimumLifetimeInMinutes: least, maximumLifetimeInMinutes: most } = answer;
  if (typeof state !== 'string') return undefined;
  return {
    enabled: state === 'enabled',
    leastMinutes: typeof least === 'number' ? least : 0,
    mostMinutes: typeof most === 'number' ? most : Number.POSITIVE_INFINITY,
    onceOnly: answer['isUsableOnce'] === true,
    included: idsIn(answer['includeTargets']),
    excluded: idsIn(answer['excludeTargets']) ?? new Set(),
  };
}

/** The pass nearest to the wanted one that the policy allows. */
export function fittingPass(wanted: WantedPass, policy: PassPolicy | undefined): WantedPass {
  if (!policy) return wanted;
  const { leastMinutes, mostMinutes, onceOnly } = policy;
  return {
    lifetimeInMinutes: Math.min(Math.max(wanted.lifetimeInMinutes, leastMinutes), mostMinutes),
    isUsableOnce: wanted.isUsableOnce || onceOnly,
  };
}

/** Whether somebody in these groups, or by their own id, may have a pass; undefined where that depends on what is not told. */
export function allowsPass(policy: PassPolicy, ids: readonly string[] | undefined): boolean | undefined {
  const { enabled, included, excluded } = policy;
  if (!enabled || included?.size === 0) return false;
  const isEverybodys = included?.has(EVERYBODY) === true;
  if (isEverybodys && excluded.size === 0) return true;
  if (!ids) return undefined;
  if (ids.some((id) => excluded.has(id))) return false;
  return included && (isEverybodys || ids.some((id) => included.has(id)));
}

function idsIn(targets: unknown): ReadonlySet<string> | undefined {
  if (!Array.isArray(targets)) return undefined;
  return new Set(
    targets.flatMap((target) => (isRecord(target) && typeof target['id'] === 'string' ? target['id'] : [])),
  );
}
