import { randomUUID } from 'node:crypto';
import type { TenantUser } from './graph-server.js';

/** How the tests' tenant keeps what the university says: the mapping of its users. */
export const TENANT_MAPPING = {
  id: { attribute: 'userPrincipalName', domains: ['utac.example.ac.jp'] },
  kind: { attribute: 'employeeType', student: ['student'], staff: ['staff'] },
  standing: [{ attribute: 'accountEnabled', left: ['false'], current: ['true'] }],
  leftAt: { attribute: 'employeeLeaveDateTime', format: 'iso' },
  names: ['displayName', 'onPremisesExtensionAttributes.extensionAttribute1'],
  addresses: ['mail', 'otherMails'],
  language: { attribute: 'preferredLanguage', default: 'ja' },
  person: 'employeeId',
  privileged: [{ attribute: 'memberOf', values: ['group-privileged'] }],
};

interface Likeness {
  readonly accountId: string;
  readonly personId: string;
  readonly type: 'student' | 'staff';
  readonly leftAt?: string;
  readonly groups?: readonly string[];
}

/** A user with a password of long ago and one second factor. */
export function tenantUser({ accountId, personId, type, leftAt, groups = [] }: Likeness): TenantUser {
  const upn = `${accountId}@utac.example.ac.jp`;
  return {
    id: randomUUID(),
    properties: {
      accountEnabled: !leftAt,
      userPrincipalName: upn,
      employeeType: type,
      employeeId: personId,
      employeeLeaveDateTime: leftAt ?? null,
      displayName: '東大 花子',
      onPremisesExtensionAttributes: { extensionAttribute1: 'TODAI Hanako' },
      mail: upn,
      otherMails: [`${accountId}@mail.example`],
      preferredLanguage: 'ja-JP',
      lastPasswordChangeDateTime: '2025-04-01T00:00:00Z',
    },
    auth: {
      password: 'the old one',
      mustChange: false,
      pass: undefined,
      methods: [method('microsoftAuthenticator')],
      sessionsRevoked: 0,
    },
    roles: [],
    groups: [...groups],
  };
}

/** A second factor that was registered just now. */
export function method(type: string, isDefault = false): TenantUser['auth']['methods'][number] {
  return { type, id: randomUUID(), createdDateTime: new Date().toISOString(), isDefault };
}
