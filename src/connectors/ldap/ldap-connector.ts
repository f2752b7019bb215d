import { readFileSync } from 'node:fs';
import { FilterParser } from 'ldapts';
import { accountMapping } from '../mapping/account-mapping.js';
import { directoryConnector } from '../directory-connector.js';
import { LdapConnectorModule } from './ldap-connector.module.js';
import { LdapEnvironment } from './ldap-environment.js';
import type { LdapSettings } from './ldap-settings.js';

const NEEDED = [
  'LDAP_URL',
  'LDAP_BIND_DN',
  'LDAP_BIND_PASSWORD',
  'LDAP_BASE_DN',
  'LDAP_FLAVOUR',
  'DIRECTORY_MAPPING',
] as const;

/** Active Directory or OpenLDAP. */
export const ldapConnector = directoryConnector({
  environment: LdapEnvironment,
  crossChecks: (settings) => [
    ...NEEDED.filter((name) => settings[name] === undefined).map((name) => `${name}: is needed with DIRECTORY=ldap`),
    // What only looks like an address would be shown with its text when it is used.
    ...(URL.canParse(settings.LDAP_URL ?? 'ldaps://unset') ? [] : ['LDAP_URL: must be a URL']),
    ...(settings.LDAP_CA && !pemIn(settings.LDAP_CA) ? ['LDAP_CA: must be the path of a PEM file'] : []),
    ...(isFilter(settings.LDAP_FILTER) ? [] : ['LDAP_FILTER: must be a filter as of RFC 4515']),
  ],
  module: (settings) => LdapConnectorModule.with(ldapSettings(settings)),
});

/** The settings of a connector whose environment has no faults. */
function ldapSettings(e: LdapEnvironment): LdapSettings {
  return {
    url: new URL(e.LDAP_URL ?? ''),
    ca: e.LDAP_CA ? pemIn(e.LDAP_CA) : undefined,
    bindDn: e.LDAP_BIND_DN ?? '',
    bindPassword: e.LDAP_BIND_PASSWORD ?? '',
    baseDn: e.LDAP_BASE_DN ?? '',
    filter: e.LDAP_FILTER,
    flavour: e.LDAP_FLAVOUR ?? 'active-directory',
    mapping: accountMapping(e.DIRECTORY_MAPPING ?? '', { domain: e.ACCOUNT_ID_DOMAIN }),
  };
}

function pemIn(path: string): string | undefined {
  try {
    const text = readFileSync(path, 'utf8');
    return text.includes('-----BEGIN CERTIFICATE-----') ? text : undefined;
  } catch {
    return undefined;
  }
}

function isFilter(text: string): boolean {
  try {
    FilterParser.parseString(text);
    return true;
  } catch {
    return false;
  }
}
