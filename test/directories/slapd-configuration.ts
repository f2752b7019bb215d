import type { Certificates } from './certificates.js';

/** The suffix of the OpenLDAP directory. */
export const SLAPD_BASE = 'dc=example,dc=jp';

/** Who may do everything, and whom no password policy holds. */
export const SLAPD_ADMIN = { dn: `cn=admin,${SLAPD_BASE}`, password: 'Administrator4tests' } as const;

/** The account of the service. */
export const SLAPD_SERVICE = { dn: `cn=recovery,ou=services,${SLAPD_BASE}`, password: 'Recovery4tests234' } as const;

// 32473 is the number that IANA keeps for examples.
const SCHEMA = `
attributetype ( 1.3.6.1.4.1.32473.1.1 NAME 'exampleOtherMail' EQUALITY caseIgnoreIA5Match
  SUBSTR caseIgnoreIA5SubstringsMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.26{256} )
attributetype ( 1.3.6.1.4.1.32473.1.2 NAME 'exampleLeftAt' EQUALITY generalizedTimeMatch
  ORDERING generalizedTimeOrderingMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.24 SINGLE-VALUE )
objectclass ( 1.3.6.1.4.1.32473.2.1 NAME 'examplePerson' SUP top AUXILIARY MAY ( exampleOtherMail $ exampleLeftAt ) )
`;

/** The slapd.conf of a server that keeps its data in this folder. */
export function slapdConfiguration(data: string, { ca, certificate, key }: Certificates): string {
  return `
include /etc/ldap/schema/core.schema
include /etc/ldap/schema/cosine.schema
include /etc/ldap/schema/inetorgperson.schema
${SCHEMA}
modulepath /usr/lib/ldap
moduleload back_mdb
moduleload ppolicy
moduleload memberof

TLSCACertificateFile ${ca}
TLSCertificateFile ${certificate}
TLSCertificateKeyFile ${key}
# Nobody sends a password in the clear.
security simple_bind=128

database mdb
suffix "${SLAPD_BASE}"
rootdn "${SLAPD_ADMIN.dn}"
rootpw ${SLAPD_ADMIN.password}
directory ${data}
maxsize 67108864
dbnosync
index objectClass,uid,employeeNumber,member,memberOf,entryCSN,modifyTimestamp eq

access to attrs=userPassword
  by dn.exact="${SLAPD_SERVICE.dn}" =w
  by self =w
  by anonymous auth
  by * none
access to dn.subtree="${SLAPD_BASE}"
  by dn.exact="${SLAPD_SERVICE.dn}" write
  by users read
  by * none

overlay memberof
overlay ppolicy
ppolicy_default "cn=default,ou=policies,${SLAPD_BASE}"
ppolicy_hash_cleartext
`;
}
