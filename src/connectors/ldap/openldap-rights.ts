import type { Entry } from 'ldapts';
import type { MissingRight } from '../../recovery/ports/credential-directory.js';
import { firstOf, valuesOf } from './entry-attributes.js';
import type { LdapSession } from './ldap-session.js';

const PPOLICY = '1.3.6.1.4.1.42.2.27.8.5.1';
const MODIFY_PASSWORD = '1.3.6.1.4.1.4203.1.11.1';
const POLICY_ATTRIBUTES = ['pwdMustChange', 'pwdAllowUserChange', 'pwdSafeModify'];

/**
 * What the server lacks. Who may write what it tells nobody; but what it can do, and which policies there are, anybody may
 * read. An account that names no policy has the default one, and which that is stands in a configuration that is not shown.
 */
export async function missingRights(session: LdapSession, entry: Entry): Promise<readonly MissingRight[]> {
  const root = await session.read('', ['supportedControl', 'supportedExtension', 'namingContexts']);
  const missing: readonly (readonly [boolean, string, string])[] = [
    [
      !valuesOf(root, 'supportedControl').includes(PPOLICY),
      'the overlay ppolicy',
      'Nobody is made to change a temporary password, and what an administrator locks is not seen.',
    ],
    [
      !valuesOf(root, 'supportedExtension').includes(MODIFY_PASSWORD),
      'the password modify operation (RFC 3062)',
      'No temporary password can be set.',
    ],
  ];
  const policies = await policiesOf(session, entry, valuesOf(root, 'namingContexts'));
  return [
    ...missing.flatMap(([is, right, without]) => (is ? [{ right, without }] : [])),
    ...policies.flatMap(faultsOf),
  ];
}

async function policiesOf(session: LdapSession, entry: Entry, contexts: readonly string[]): Promise<readonly Entry[]> {
  const own = firstOf(entry, 'pwdPolicySubentry');
  if (own !== undefined) {
    const policy = await session.read(own, POLICY_ATTRIBUTES).catch(() => undefined);
    return [policy ?? { dn: own }];
  }
  const found = contexts.map((dn) => session.search(dn, '(objectClass=pwdPolicy)', POLICY_ATTRIBUTES).catch(() => []));
  return (await Promise.all(found)).flat();
}

function faultsOf(policy: Entry): readonly MissingRight[] {
  const is = (attribute: string, value: string) => firstOf(policy, attribute)?.toUpperCase() === value;
  const faults: readonly (readonly [boolean, string, string])[] = [
    [!is('pwdMustChange', 'TRUE'), 'pwdMustChange TRUE', 'Nobody is made to change a temporary password.'],
    [is('pwdAllowUserChange', 'FALSE'), 'pwdAllowUserChange TRUE', 'Nobody could replace a temporary password.'],
    [is('pwdSafeModify', 'TRUE'), 'pwdSafeModify FALSE', 'No temporary password can be set without the one before.'],
  ];
  return faults.flatMap(([is, right, without]) => (is ? [{ right: `${right} in ${policy.dn}`, without }] : []));
}
