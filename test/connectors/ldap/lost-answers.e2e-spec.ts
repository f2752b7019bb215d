import { describe, expect, it } from 'vitest';
import { ConnectionGone } from '../../../src/connectors/ldap/ldap-connection.js';
import type { LdapDirectory } from '../../../src/connectors/ldap/ldap-directory.js';
import { LdapSession } from '../../../src/connectors/ldap/ldap-session.js';
import { LDAP_LIMITS } from '../../../src/connectors/ldap/ldap-settings.js';
import { DirectoryUnavailable, OutcomeUnknown } from '../../../src/recovery/ports/directory-errors.js';
import type { Answer } from './scripted-ldap-server.js';
import { ENTRY, ID, type Outcome, PASSWORD, type Trial, outcomeOf } from './trial.js';

const SCHEMES = ['ldaps', 'ldap'] as const;
const LOST: Readonly<Record<string, Answer>> = {
  'that does not come': 'silence',
  'that is cut off': 'break',
  'in another language': { bytes: Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n') },
  'without an end': { bytes: Buffer.from([0x30, 0x80, 0x02, 0x01, 0x02]) },
  'of a length that cannot be': { bytes: Buffer.from([0x30, 0x89, 1, 2, 3, 4, 5, 6, 7, 8, 9]) },
  'that nobody asked for': { bytes: Buffer.from([0x30, 0x0c, 2, 1, 99, 0x67, 7, 0x0a, 1, 0, 4, 0, 4, 0]) },
};

const set = (directory: LdapDirectory) => directory.setTemporaryPassword(ID, PASSWORD);
const find = (directory: LdapDirectory) => directory.find(ID);
const openLdap = { flavour: 'openldap' } as const;
const inTime = LDAP_LIMITS.callMs + 1_000;

/** What comes of each lost answer, over TLS and over StartTLS. */
async function losing(of: (answer: Answer) => Trial, call: (directory: LdapDirectory) => Promise<unknown>) {
  const outcomes: (Outcome & { readonly how: string })[] = [];
  for (const [how, answer] of Object.entries(LOST)) {
    for (const scheme of SCHEMES)
      outcomes.push({ how: `${how}, ${scheme}`, ...(await outcomeOf({ ...of(answer), scheme }, call)) });
  }
  return outcomes;
}

/** Those that are something else, or came late. */
function notOf(kind: new () => Error, outcomes: Awaited<ReturnType<typeof losing>>) {
  const other = outcomes.filter(({ came, waitedMs }) => !(came instanceof kind) || waitedMs > inTime);
  return other.map(({ how, came, waitedMs }) => ({ how, came, waitedMs }));
}

describe('an answer that is lost', () => {
  it('to the sign-in has done nothing', async () => {
    const outcomes = await losing((bind) => ({ script: { bind } }), set);
    expect(notOf(DirectoryUnavailable, outcomes)).toEqual([]);
    expect(outcomes.flatMap(({ server }) => server.asked.filter((asked) => asked === 'modify'))).toEqual([]);
  });

  it('to a question has found out nothing, and changed nothing', async () => {
    expect(notOf(DirectoryUnavailable, await losing((search) => ({ script: { search } }), find))).toEqual([]);
    const outcomes = await losing((search) => ({ script: { search } }), set);
    expect(notOf(DirectoryUnavailable, outcomes)).toEqual([]);
    expect(outcomes.flatMap(({ server }) => server.asked.filter((asked) => asked === 'modify'))).toEqual([]);
  });

  it('to a change leaves everybody in doubt', async () => {
    expect(notOf(OutcomeUnknown, await losing((modify) => ({ script: { modify } }), set))).toEqual([]);
    const exchanged = await losing((extended) => ({ script: { extended }, change: openLdap }), set);
    expect(notOf(OutcomeUnknown, exchanged)).toEqual([]);
  });

  it('to the mark on a password leaves everybody in doubt', async () => {
    const later = (lost: Answer) => ({ script: { modify: [{ code: 0 }, lost] }, change: openLdap });
    const outcomes = await losing(later, set);
    expect(notOf(OutcomeUnknown, outcomes)).toEqual([]);
    expect(outcomes.every(({ server }) => server.asked.includes('extended'))).toBe(true);
  });
});

describe('an answer that is lost when the password is in force', () => {
  const inForce = (outcomes: Awaited<ReturnType<typeof losing>>, came: object) => {
    for (const each of outcomes) expect(each).toMatchObject({ came });
    expect(outcomes.filter(({ waitedMs }) => waitedMs > inTime)).toEqual([]);
  };

  it('takes nothing back: what the entry said before is told', async () => {
    const found = (state: string) => {
      const entries = [{ ...ENTRY, attributes: { ...ENTRY.attributes, userAccountControl: state } }];
      return { code: 0, entries };
    };
    const after = (state: string) => (lost: Answer) => ({ script: { search: [found(state), found(state), lost] } });
    inForce(await losing(after('512'), set), { changeForced: true });
    inForce(await losing(after('66048'), set), { changeForced: false });
  });

  it('takes nothing back: no change is said to be forced where the sign-in did not tell', async () => {
    const later = (lost: Answer) => ({ script: { bind: [{ code: 0 }, { code: 0 }, lost] }, change: openLdap });
    inForce(await losing(later, set), { changeForced: false });
  });
});

describe.each(SCHEMES)('a connection to %s:', (scheme) => {
  it.each(['silence', 'break'] as const)('that ends in %s in the middle of TLS is given up in time', async (tls) => {
    const { came, waitedMs, server } = await outcomeOf({ scheme, script: { tls } }, set);
    expect(came).toBeInstanceOf(DirectoryUnavailable);
    expect(server.asked).toEqual([]);
    expect(waitedMs).toBeLessThanOrEqual(inTime);
  });

  it('that went away is not made anew, neither signed in nor over TLS', async () => {
    const { came, server } = await outcomeOf({ scheme, script: { search: 'break' } }, (_directory, settings) =>
      LdapSession.with(settings, async (session) => {
        await session.search('dc=u', '(uid=*)', []).catch(() => undefined);
        // Over StartTLS the client notices only when it waits in vain.
        await session.modifyPassword('uid=somebody', PASSWORD).catch(() => undefined);
        await session.modifyPassword('uid=somebody', PASSWORD);
      }),
    );
    expect(came).toBeInstanceOf(ConnectionGone);
    expect([server.connections, server.inTheClear.includes(PASSWORD)]).toEqual([1, false]);
  });
});
