import { vi } from 'vitest';
import { LdapDirectory } from '../../../src/connectors/ldap/ldap-directory.js';
import type { LdapSettings } from '../../../src/connectors/ldap/ldap-settings.js';
import { accountMapping } from '../../../src/connectors/mapping/account-mapping.js';
import { localhostCertificate } from '../../support/localhost-certificate.js';
import type { FoundEntry } from './ldap-messages.js';
import { type Answer, type Script, ScriptedLdapServer } from './scripted-ldap-server.js';

const realSetTimeout = setTimeout;

export const ID = '0123456789';
export const PASSWORD = 'Temporary4you234';
export const BIND_PASSWORD = 'Service4you2345';

/** The account with that id, and the answer that brings it. */
export const ENTRY: FoundEntry = {
  dn: `uid=${ID},dc=u`,
  attributes: { uid: ID, employeeType: 'student', cn: '山田 花子', ou: '文学部', ends: '29990331150000Z' },
};
const FOUND: Answer = { code: 0, entries: [ENTRY] };

/** How that account is to be understood. */
export const RULES = {
  id: { attribute: 'uid' },
  kind: { attribute: 'employeeType', student: ['student'], staff: ['staff'] },
  standing: [{ attribute: 'state', left: ['left'] }],
  endsAt: { attribute: 'ends', format: 'generalized-time' },
  names: ['cn'],
  addresses: ['mail'],
  faculty: 'ou',
  privileged: [],
};

/** What is asked of a server, which begins with the account found where the script says nothing else. */
export interface Trial {
  readonly script: Script;
  readonly scheme?: 'ldaps' | 'ldap';
  readonly change?: Partial<LdapSettings>;
  /** Another address for the same server. */
  readonly address?: (url: URL) => URL;
}

/** What came of it: a value or an error, how long the service waited for it, and what the server saw. */
export interface Outcome {
  readonly came: unknown;
  readonly waitedMs: number;
  readonly server: ScriptedLdapServer;
}

/**
 * Asks a server of its own, which is gone afterwards. Time stands still until the server has withheld an answer, and passes
 * quickly then, so that neither patience nor a busy machine decides what comes.
 */
export async function outcomeOf(
  { script, scheme = 'ldaps', change = {}, address = (url) => url }: Trial,
  call: (directory: LdapDirectory, settings: LdapSettings) => Promise<unknown>,
): Promise<Outcome> {
  const server = await ScriptedLdapServer.start(scheme, { search: FOUND, ...script });
  const settings: LdapSettings = {
    url: address(server.url),
    ca: localhostCertificate,
    bindDn: 'cn=service',
    bindPassword: BIND_PASSWORD,
    baseDn: 'dc=u',
    filter: '(objectClass=person)',
    flavour: 'active-directory',
    mapping: accountMapping(JSON.stringify(RULES), { domain: 'univ.example' }),
    ...change,
  };
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const state = { ended: false };
    const came = call(new LdapDirectory(settings), settings)
      .catch((error: unknown) => error)
      .finally(() => (state.ended = true));
    await Promise.race([came, server.withheld]);
    // For what it sent in the place of an answer to arrive.
    if (!state.ended) await moments(10);
    let waitedMs = 0;
    for (; !state.ended && waitedMs < 60_000; waitedMs += 500) {
      vi.advanceTimersByTime(500);
      await moments(2);
    }
    return { came: state.ended ? await came : 'nothing, for ever', waitedMs, server };
  } finally {
    vi.useRealTimers();
    await server.stop();
  }
}

function moments(ms: number): Promise<void> {
  return new Promise((resolve) => realSetTimeout(resolve, ms));
}
