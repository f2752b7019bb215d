/**
 * What an operator may do: `support` finds a person, follows their history, suspends, asks for a release or a restoration;
 * `decider` decides applications and confirms what others asked for; `auditor` reads figures and what operators did.
 */
export const ROLES = ['support', 'decider', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

/** Somebody who works at the desk. */
export interface Operator {
  readonly accountId: string;
  readonly roles: readonly Role[];
  /** The faculties whose members they may see; undefined where these are all. */
  readonly faculties: readonly string[] | undefined;
}

/** Whether an operator works for somebody of a faculty; whose faculty is not known is seen only by those who see all. */
export function worksFor({ faculties }: Operator, faculty: string | undefined): boolean {
  return faculties === undefined || (faculty !== undefined && faculties.includes(faculty));
}
