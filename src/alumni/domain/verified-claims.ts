/** What the university says of one account, as far as a statement tells of it. */
export interface MembershipFacts {
  readonly kind: 'student' | 'staff';
  readonly standing: 'current' | 'left';
  readonly faculty?: string;
  readonly leftAt?: Date;
  readonly endsAt?: Date;
  /** When the university said so. */
  readonly asOf: Date;
}

/**
 * Membership as `verified_claims` (OpenID Connect for Identity Assurance 1.0, 5): what the university's directory says,
 * and when it said so. Dates are ISO 8601; `until` is when the account ended, or will.
 */
export function verifiedMembership(accounts: readonly MembershipFacts[]) {
  const asOf = accounts.map((account) => account.asOf.getTime());
  return {
    verification: {
      trust_framework: 'urn:utokyo-account:trust-framework:university-directory',
      time: new Date(Math.min(...asOf)).toISOString(),
      evidence: [
        {
          type: 'electronic_record',
          check_details: [{ check_method: 'data' }],
          record: { type: 'membership', source: { name: 'university directory' } },
        },
      ],
    },
    claims: { membership: accounts.map(period) },
  };
}

function period({ kind, standing, faculty, leftAt, endsAt }: MembershipFacts) {
  const until = leftAt ?? endsAt;
  return {
    kind,
    standing: standing === 'left' ? 'former' : 'current',
    ...(faculty !== undefined && { faculty }),
    ...(until && { until: until.toISOString().slice(0, 10) }),
  };
}
