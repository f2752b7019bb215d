/**
 * What proofs are spent for. Each context adds its own purpose by declaration merging, where it spends one, and as a
 * row of `verification.purpose` by its migration; it spends none of another context. @public
 */
export interface Purposes {}

/** A purpose that some context declared. */
export type Purpose = keyof Purposes & string;
