import { IsIn, IsOptional, Matches } from 'class-validator';
import { IsAccountMapping } from '../mapping/is-account-mapping.js';
import { LDAP_FLAVOURS, type LdapFlavour } from './ldap-settings.js';

const set = { message: 'must not be blank' };

/** The settings of a directory over LDAP. */
export class LdapEnvironment {
  /** `ldaps://host` or `ldap://host`; with the latter, StartTLS comes before anything else is said. */
  @IsOptional()
  @Matches(/^ldaps?:\/\/[^\s/?#@]+\/?$/, { message: 'must be an ldaps:// or ldap:// URL of a server' })
  LDAP_URL?: string;

  /** The path of a PEM file with the authorities to trust; unset, the well-known ones. */
  @IsOptional() @Matches(/\S/, set) LDAP_CA?: string;
  /** As whom the service signs in. */
  @IsOptional() @Matches(/\S/, set) LDAP_BIND_DN?: string;
  @IsOptional() @Matches(/\S/, set) LDAP_BIND_PASSWORD?: string;
  /** Below which the accounts stand. */
  @IsOptional() @Matches(/\S/, set) LDAP_BASE_DN?: string;
  /** What an entry must be to be an account (RFC 4515). */
  @Matches(/^\(.+\)$/s, { message: 'must be a filter in brackets' }) LDAP_FILTER = '(objectClass=person)';

  @IsOptional()
  @IsIn(LDAP_FLAVOURS, { message: `must be ${LDAP_FLAVOURS.join(' or ')}` })
  LDAP_FLAVOUR?: LdapFlavour;

  /** Node's own switch; with it the client would write every request to the terminal, passwords included. */
  @IsOptional()
  @Matches(/^(?!.*(ldapts|\*))/is, { message: 'must not ask for what the LDAP client says' })
  NODE_DEBUG?: string;

  /** How entries are to be understood: JSON, or the path of a file that holds it. */
  @IsOptional() @IsAccountMapping() DIRECTORY_MAPPING?: string;

  /** A setting of the sign-in, checked there: what stands behind the ten digits, where the mapping tells no name to sign in with. */
  @IsOptional() ACCOUNT_ID_DOMAIN?: string;
}
