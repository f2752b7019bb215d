import type { DirectoryConnector } from './directory-connector.js';
import { entraConnector } from './entra/entra-connector.js';
import { ldapConnector } from './ldap/ldap-connector.js';
import { sandboxConnector } from './sandbox/sandbox-connector.js';

/** Every directory that DIRECTORY can name; a new one adds its line here. */
export const DIRECTORY_CONNECTORS = {
  entra: entraConnector,
  ldap: ldapConnector,
  sandbox: sandboxConnector,
} satisfies Readonly<Record<string, DirectoryConnector>>;

/** A value of DIRECTORY. */
export type DirectoryName = keyof typeof DIRECTORY_CONNECTORS;
