/** A group whose members only the desk may recover. */
export const PRIVILEGED_GROUP = '5f6c1d0e-0000-4000-8000-000000000001';

/** How the users of the tenant are read as accounts. */
export const MAPPING = JSON.stringify({
  id: { attribute: 'userPrincipalName', domains: ['university.example'] },
  kind: { attribute: 'employeeType', student: ['student'], staff: ['staff'] },
  standing: [{ attribute: 'accountEnabled', left: ['false'] }],
  leftAt: { attribute: 'employeeLeaveDateTime', format: 'iso' },
  endsAt: { attribute: 'employeeLeaveDateTime', format: 'iso' },
  names: ['displayName'],
  addresses: ['mail', 'otherMails'],
  language: { attribute: 'preferredLanguage', default: 'ja' },
  person: 'onPremisesExtensionAttributes.extensionAttribute1',
  faculty: 'department',
  privileged: [{ attribute: 'memberOf', values: [PRIVILEGED_GROUP] }],
});
