import type { Operator } from './domain/operator.js';

/** The acts that can be made to take two people. */
export const GUARDED_ACTS = ['release', 'restore', 'rescue'] as const;
export type GuardedAct = (typeof GUARDED_ACTS)[number];

/** What a university may set about its desk. */
export class DeskSettings {
  constructor(
    /** By account id. */
    readonly operators: ReadonlyMap<string, Operator>,
    /** Acts that somebody asks for and somebody else confirms; `rescue` is the decision on an application. */
    readonly fourEyes: readonly GuardedAct[],
  ) {}
}
