import { describe, expect, it } from 'vitest';
import type { LdapDirectory } from '../../../src/connectors/ldap/ldap-directory.js';
import { DirectoryUnavailable, OutcomeUnknown } from '../../../src/recovery/ports/directory-errors.js';
import { ENTRY, ID, PASSWORD, outcomeOf } from './trial.js';

const set = (directory: LdapDirectory) => directory.setTemporaryPassword(ID, PASSWORD);
const refusedFor = (reason: string) => expect.objectContaining({ details: { reason } });
const openLdap = { flavour: 'openldap' } as const;

describe('a refusal', () => {
  it.each([
    [53, '0000052D: SvcErr: DSID-031A12D2, problem 5003 (WILL_NOT_PERFORM), data 0', 'password-refused'],
    [19, '0000052D: AtrErr: DSID-03191083, #1:', 'password-refused'],
    [53, '0000001F: SvcErr: DSID-031A12D2, problem 5003 (WILL_NOT_PERFORM), data 0', 'other'],
    [50, '00000005: SecErr: DSID-031A1256, problem 4003 (INSUFF_ACCESS_RIGHTS), data 0', 'not-permitted'],
    [10, '0000202B: RefErr: DSID-03100742, data 0, 1 access points', 'not-permitted'],
    [32, '0000208D: NameErr: DSID-03100241, problem 2001 (NO_OBJECT), data 0', 'account-unknown'],
    [80, '', 'other'],
  ])('of Active Directory with %i and "%s" is %s', async (code, words, reason) => {
    const { came } = await outcomeOf({ script: { modify: { code, words } } }, set);
    expect(came).toEqual(refusedFor(reason));
  });

  it('of rights over an account that Active Directory itself protects says so', async () => {
    const guarded = { ...ENTRY, attributes: { ...ENTRY.attributes, adminCount: '1' } };
    const script = { search: { code: 0, entries: [guarded] }, modify: { code: 50 } };
    expect((await outcomeOf({ script }, set)).came).toEqual(refusedFor('account-protected'));
  });

  it.each([
    [19, 'Password fails quality checking policy', 'password-refused'],
    [50, '', 'not-permitted'],
    [17, 'pwdReset: attribute type undefined', 'other'],
    [10, '', 'not-permitted'],
    [53, 'shadow context; no update referral', 'not-permitted'],
    [53, 'authentication required', 'other'],
    [32, '', 'account-unknown'],
  ])('of OpenLDAP with %i and "%s" is %s', async (code, words, reason) => {
    const { came } = await outcomeOf({ script: { extended: { code, words } }, change: openLdap }, set);
    expect(came).toEqual(refusedFor(reason));
  });

  it.each([51, 52, 11])('is none where a server is only busy, with %i', async (code) => {
    const script = { modify: { code }, extended: { code } };
    for (const change of [{}, openLdap]) {
      expect((await outcomeOf({ script, change }, set)).came).toBeInstanceOf(DirectoryUnavailable);
    }
  });

  it('of the mark that OpenLDAP needs comes before the password is set', async () => {
    const { came, server } = await outcomeOf({ script: { modify: { code: 50 } }, change: openLdap }, set);
    expect(came).toEqual(refusedFor('not-permitted'));
    expect(server.asked).not.toContain('extended');
  });

  it('of the mark as something unknown is none: without ppolicy the password is set, and nobody made to change it', async () => {
    const script = { modify: { code: 17, words: 'pwdReset: attribute type undefined' } };
    const { came, server } = await outcomeOf({ script, change: openLdap }, set);
    expect([came, server.asked.includes('extended')]).toEqual([{ changeForced: false }, true]);
  });

  it('of the mark on a password that is set already leaves everybody in doubt', async () => {
    const script = { modify: [{ code: 0 }, { code: 50 }] };
    expect((await outcomeOf({ script, change: openLdap }, set)).came).toBeInstanceOf(OutcomeUnknown);
  });

  it('of the sign-in or of a question is none of the change, which was not asked for', async () => {
    for (const script of [{ bind: { code: 49 } }, { search: { code: 50 } }]) {
      const { came, server } = await outcomeOf({ script }, set);
      expect(came).toBeInstanceOf(DirectoryUnavailable);
      expect(server.asked).not.toContain('modify');
    }
  });

  it('is not waited for where two entries have the id: nothing is changed', async () => {
    const script = { search: { code: 0, entries: [ENTRY, { ...ENTRY, dn: 'cn=other,dc=u' }] } };
    const { came, server } = await outcomeOf({ script }, set);
    expect(came).toBeInstanceOf(DirectoryUnavailable);
    expect(server.asked).not.toContain('modify');
  });
});
