import { readFileSync } from 'node:fs';
import { Attribute, Change, Client } from 'ldapts';
import { AccessListOnly } from '../../src/connectors/ldap/access-control.js';
import { accessEntry, withEntries } from '../connectors/ldap/access-lists.js';
import type { RunningDirectory } from './running-directory.js';
import { SAMBA_ADMIN } from './samba-configuration.js';

// What may be given or denied over an account, by the GUID of the right or attribute.
const RIGHTS = {
  changePassword: { mask: 0x100, guid: 'ab721a53-1e2f-11d0-9819-00aa0040529b' },
  resetPassword: { mask: 0x100, guid: '00299570-246d-11d0-a768-00aa006e0529' },
  writePwdLastSet: { mask: 0x20, guid: 'bf967a0a-0de6-11d0-a285-00aa003049e2' },
  writeLockoutTime: { mask: 0x20, guid: '28630ebf-41d5-11d1-a9c1-0000f80367c1' },
} as const;

/** Who is denied or given what. */
export interface Granted {
  readonly right: keyof typeof RIGHTS;
  /** Its SID in bytes. */
  readonly sid: Buffer;
  readonly denied?: boolean;
}

/** Puts entries before all others in the list of who may do what with an account, as an administrator does. */
export async function grant(server: RunningDirectory, dn: string, grants: readonly Granted[]): Promise<void> {
  await asAdministrator(server, async (client) => {
    const type = 'nTSecurityDescriptor';
    const before = await bytes(client, dn, type);
    const entries = grants.map(({ right, sid, denied }) => accessEntry({ ...RIGHTS[right], sid, denied }));
    const modification = new Attribute({ type, values: [withEntries(before, entries)] });
    await client.modify(dn, [new Change({ operation: 'replace', modification })], new AccessListOnly());
  });
}

/** The SID of an account, in bytes. */
export async function sidOf(server: RunningDirectory, dn: string): Promise<Buffer> {
  return asAdministrator(server, (client) => bytes(client, dn, 'objectSid'));
}

async function bytes(client: Client, dn: string, attribute: string): Promise<Buffer> {
  const wanted = { attributes: [attribute], explicitBufferAttributes: [attribute] };
  const { searchEntries } = await client.search(dn, { scope: 'base', ...wanted }, new AccessListOnly());
  return searchEntries[0]![attribute] as Buffer;
}

async function asAdministrator<T>(server: RunningDirectory, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ url: server.url, timeout: 30_000, tlsOptions: { ca: readFileSync(server.ca) } });
  try {
    await client.bind(SAMBA_ADMIN.dn, SAMBA_ADMIN.password);
    return await work(client);
  } finally {
    await client.unbind();
  }
}
