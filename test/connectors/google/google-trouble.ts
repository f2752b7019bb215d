import type { Trouble } from '../fault-proxy.js';

/** An error as the Directory API tells it. https://developers.google.com/workspace/admin/directory/v1/guides/troubleshoot-error-codes */
export function googleError(status: number, reason: string): Trouble {
  const message = 'hanako@elsewhere.example was refused';
  return {
    kind: 'instead',
    status,
    body: { error: { code: status, message, errors: [{ domain: 'global', reason, message }] } },
  };
}

/** Turned away because there were too many requests, which Google tells in several ways. */
export function throttled(status: number, reason: string, retryAfter?: string): Trouble {
  return { ...googleError(status, reason), ...(retryAfter && { retryAfter }) };
}

/** A user as it is told, with something else than the truth. */
export function toldAs(change: object): Trouble {
  const user = {
    id: '100000000001000000003',
    primaryEmail: '1000000003@g.utac.example.ac.jp',
    isAdmin: false,
    isDelegatedAdmin: false,
    suspended: true,
    suspensionReason: 'ADMIN',
    orgUnitPath: '/Left',
    externalIds: [{ value: '1000000003', type: 'organization' }],
  };
  return { kind: 'instead', status: 200, body: { ...user, ...change } };
}
