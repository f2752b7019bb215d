import { describe, expect, it } from 'vitest';
import type { LdapDirectory } from '../../../src/connectors/ldap/ldap-directory.js';
import { DirectoryUnavailable } from '../../../src/recovery/ports/directory-errors.js';
import type { Answer } from './scripted-ldap-server.js';
import { ENTRY, ID, outcomeOf } from './trial.js';

const ask = async (directory: LdapDirectory) => (await directory.missingRights(ID)).map(({ right }) => right);
const found = (dn: string, attributes: Record<string, string> = {}): Answer => ({
  code: 0,
  entries: [{ dn, attributes }],
});
const account = found(ENTRY.dn, { ...ENTRY.attributes });
const RESET = '1.3.6.1.4.1.4203.1.11.1';
const PPOLICY = '1.3.6.1.4.1.42.2.27.8.5.1';

describe('the rights that are missing', () => {
  it('begin with a controller that takes changes, where this one is read-only', async () => {
    const root = found('', { supportedCapabilities: '1.2.840.113556.1.4.1920' });
    const { came, server } = await outcomeOf({ script: { search: [account, account, root] } }, ask);
    expect(came).toContain('LDAP_URL: a domain controller that takes changes');
    expect(server.asked.filter((asked) => asked === 'modify' || asked === 'extended')).toEqual([]);
  });

  it('are those that the directory shows, and the list itself where it does not', async () => {
    const { came } = await outcomeOf({ script: { search: [account, account, found('')] } }, ask);
    expect(came).toEqual(['Write pwdLastSet', 'Write lockoutTime', 'Read permissions']);
  });

  it.each([
    ['the overlay ppolicy', { supportedExtension: RESET }],
    ['the password modify operation (RFC 3062)', { supportedControl: PPOLICY }],
  ])('are what the server cannot do, such as %s', async (missing, root) => {
    const script = { search: [account, found('', root)] };
    const { came, server } = await outcomeOf({ script, change: { flavour: 'openldap' } }, ask);
    expect(came).toEqual([missing]);
    expect(server.asked.filter((asked) => asked === 'modify' || asked === 'extended')).toEqual([]);
  });

  it('are not made up where nobody answers', async () => {
    const { came } = await outcomeOf({ script: { search: [account, 'break'] } }, ask);
    expect(came).toBeInstanceOf(DirectoryUnavailable);
  });
});
