import { join } from 'node:path';
import type { Certificates } from './certificates.js';

/** The domain of the Samba directory. */
export const SAMBA_REALM = 'AD.EXAMPLE.JP';

/** Its root. */
export const SAMBA_BASE = 'DC=ad,DC=example,DC=jp';

/** Who may do everything; also the one account that provisioning makes. */
export const SAMBA_ADMIN = { dn: `CN=Administrator,CN=Users,${SAMBA_BASE}`, password: 'Administrator4tests' } as const;

/** The account of the service, one of the Account Operators. */
export const SAMBA_SERVICE = { dn: `CN=recovery,CN=Users,${SAMBA_BASE}`, password: 'Recovery4tests234' } as const;

/** The smb.conf of a domain controller that keeps everything in this folder and serves nothing but LDAP there. */
export function sambaConfiguration(folder: string, address: string, certificates?: Certificates): string {
  const at = (...names: string[]) => join(folder, ...names);
  return `
[global]
workgroup = EXAMPLE
realm = ${SAMBA_REALM}
netbios name = DC
server role = active directory domain controller
server services = ldap
dcerpc endpoint servers =
interfaces = ${address}/8
bind interfaces only = yes
disable netbios = yes
load printers = no
usershare max shares = 0
idmap_ldb:use rfc2307 = yes
private dir = ${at('private')}
state directory = ${at('state')}
cache directory = ${at('cache')}
lock directory = ${at('lock')}
pid directory = ${at('run')}
binddns dir = ${at('bind-dns')}
ncalrpc dir = ${at('run', 'ncalrpc')}
winbindd socket directory = ${at('run', 'winbindd')}
ntp signd socket directory = ${at('run', 'ntp_signd')}
log file = ${at('log')}
# Not in the file system, which may refuse them, as those of containers do.
posix:eadb = ${at('private', 'eadb.tdb')}
${certificates ? tls(certificates) : ''}
[sysvol]
path = ${at('state', 'sysvol')}
[netlogon]
path = ${at('state', 'sysvol', SAMBA_REALM.toLowerCase(), 'scripts')}
`;
}

function tls({ ca, certificate, key }: Certificates): string {
  return `tls enabled = yes\ntls cafile = ${ca}\ntls certfile = ${certificate}\ntls keyfile = ${key}\n`;
}
