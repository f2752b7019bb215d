import { readFileSync } from 'node:fs';
import { Attribute, Change, Client } from 'ldapts';

/** Values of an attribute: text, or bytes where the directory keeps bytes. */
type Values = string | readonly string[] | Buffer;

/** An entry as it is added. */
export interface DirectoryEntry {
  readonly dn: string;
  readonly attributes: Readonly<Record<string, Values>>;
}

/** Where a directory of the tests is, who may ask it, and how its first state is changed behind the service's back. */
export interface RunningDirectory {
  /** ldaps://, with a certificate of `ca`. */
  readonly url: string;
  /** ldap://, where nobody may bind before StartTLS. */
  readonly startTlsUrl?: string;
  /** Path of the certificate of the authority. */
  readonly ca: string;
  /** The account of the service: it reads all and sets passwords, and the password policy holds for it. */
  readonly bindDn: string;
  readonly bindPassword: string;
  readonly baseDn: string;
  /** Adds entries as the administrator of the directory. */
  add(entries: readonly DirectoryEntry[]): Promise<void>;
  /** Replaces attributes as the administrator of the directory; no values at all take the attribute away. */
  modify(dn: string, attributes: DirectoryEntry['attributes']): Promise<void>;
  /** Removes an entry as the administrator of the directory. */
  remove(dn: string): Promise<void>;
  /** Ends the server and removes everything of it; also after a kill. */
  stop(): Promise<void>;
  /** Ends the server with SIGKILL; its folder stays until stop. */
  kill(): Promise<void>;
}

/** What an administrator does to a directory, over a connection of each call's own. */
export function administration(
  where: { readonly url: string; readonly ca: string },
  adminDn: string,
  adminPassword: string,
): Pick<RunningDirectory, 'add' | 'modify' | 'remove'> {
  const as = async (work: (client: Client) => Promise<void>) => {
    const client = new Client({ url: where.url, timeout: 30_000, tlsOptions: { ca: readFileSync(where.ca) } });
    try {
      await client.bind(adminDn, adminPassword);
      await work(client);
    } finally {
      await client.unbind();
    }
  };
  return {
    add: (entries) =>
      as(async (client) => {
        for (const { dn, attributes } of entries) {
          await client.add(
            dn,
            Object.entries(attributes).map((pair) => attribute(...pair)),
          );
        }
      }),
    modify: (dn, attributes) =>
      as((client) => {
        const changes = Object.entries(attributes).map((pair) => attribute(...pair));
        return client.modify(
          dn,
          changes.map((modification) => new Change({ operation: 'replace', modification })),
        );
      }),
    remove: (dn) => as((client) => client.del(dn)),
  };
}

function attribute(type: string, values: Values): Attribute {
  if (Buffer.isBuffer(values)) return new Attribute({ type, values: [values] });
  return new Attribute({ type, values: typeof values === 'string' ? [values] : [...values] });
}
