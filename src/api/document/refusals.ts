import type { DomainError } from '../../shared/domain/domain-error.js';
import { STATUS } from '../../shared/web/refusal.js';
import {
  CallInProgress,
  ChangedMeanwhile,
  IdempotencyKeyMissing,
  IdempotencyKeyReused,
  InvalidRequest,
  ScopeMissing,
  TokenInvalid,
  TokenMissing,
  TooManyCalls,
} from '../api.errors.js';
import type { FoundOperation } from './found-operations.js';

/** Every status with which an operation may refuse, with the codes that stand behind it. */
export function refusalsOf(operation: FoundOperation): ReadonlyMap<number, readonly string[]> {
  const { inputs, method, refusals = [], heedsIfMatch } = operation;
  const keyed = method === 'POST' || method === 'PATCH';
  const all: readonly DomainError[] = [
    ...refusals,
    ...(inputs.length > 0 ? [new InvalidRequest()] : []),
    ...(keyed ? [new IdempotencyKeyMissing(), new IdempotencyKeyReused(), new CallInProgress()] : []),
    ...(heedsIfMatch ? [new ChangedMeanwhile()] : []),
    new TokenMissing(),
    new TokenInvalid(),
    new ScopeMissing(),
    new TooManyCalls(),
  ];
  const byStatus = new Map<number, readonly string[]>();
  const add = (status: number, code: string) => byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  for (const { kind, code } of all) add(STATUS[kind], code);
  // Bodies, paths and queries that cannot be read are refused before any operation is known.
  add(400, 'web.bad-request');
  if (method !== 'GET') for (const status of [413, 415]) add(status, 'web.bad-request');
  return new Map([...byStatus].toSorted(([a], [b]) => a - b));
}
