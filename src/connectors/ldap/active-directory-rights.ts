import type { Entry } from 'ldapts';
import type { MissingRight } from '../../recovery/ports/credential-directory.js';
import { access } from './access-control.js';
import { RESET_PASSWORD, writable } from './active-directory-account.js';
import { bytesOf, valuesOf } from './entry-attributes.js';
import type { LdapSession } from './ldap-session.js';

// What a controller that takes no changes says of itself (MS-ADTS 3.1.1.3.4.3.6).
const READ_ONLY = '1.2.840.113556.1.4.1920';

/** The rights over an account that the service has not, as far as the directory tells: those to write, by name; that to reset, by the list of who may. */
export async function missingRights(session: LdapSession, entry: Entry): Promise<readonly MissingRight[]> {
  const root = await session.read('', ['supportedCapabilities', 'tokenGroups'], ['tokenGroups']);
  const may = writable(entry);
  const missing: readonly (readonly [boolean, string, string])[] = [
    [
      valuesOf(root, 'supportedCapabilities').includes(READ_ONLY),
      'LDAP_URL: a domain controller that takes changes',
      'Nothing can be changed at a read-only one.',
    ],
    [!may.has('unicodePwd') && !mayReset(root, entry), 'Reset password', 'No temporary password can be set.'],
    [
      !may.has('pwdLastSet'),
      'Write pwdLastSet',
      'No temporary password can be set, since its change is asked for with it.',
    ],
    [!may.has('lockoutTime'), 'Write lockoutTime', 'An account that wrong passwords have locked is refused.'],
    [
      !bytesOf(entry, 'nTSecurityDescriptor'),
      'Read permissions',
      'Nobody sees whom the directory lets change no password.',
    ],
  ];
  return missing.flatMap(([is, right, without]) => (is ? [{ right, without }] : []));
}

// Where the directory does not show its list, nobody can say that the right is missing.
function mayReset(root: Entry | undefined, entry: Entry): boolean {
  const [descriptor, groups] = [bytesOf(entry, 'nTSecurityDescriptor'), root?.['tokenGroups']];
  const sids = [groups ?? []].flat().filter((group) => Buffer.isBuffer(group));
  if (!descriptor || sids.length === 0) return true;
  return access(descriptor, new Set(sids.map((sid) => sid.toString('hex'))), RESET_PASSWORD) === true;
}
