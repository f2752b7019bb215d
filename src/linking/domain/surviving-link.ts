import type { RuledAccount, RuledLink } from './decide-linking.js';

/** A live link with what decides whether it stays. */
export interface RivalLink extends RuledLink {
  readonly linkedAt: Date;
}

/**
 * Which link stays when two accounts turn out to be one person's (rule L2): of an account that has not left, of the
 * student account, the one made last.
 */
export function survivingLink(rivals: readonly RivalLink[]): RivalLink | undefined {
  return rivals.toSorted((a, b) => rank(b.account) - rank(a.account) || b.linkedAt.getTime() - a.linkedAt.getTime())[0];
}

function rank({ standing, kind }: RuledAccount): number {
  return (standing === 'current' ? 2 : 0) + (kind === 'student' ? 1 : 0);
}
