import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Where the files of a certified server lie. */
export interface Certificates {
  /** The authority that clients are to trust. */
  readonly ca: string;
  readonly certificate: string;
  readonly key: string;
}

// No section of the machine's own openssl.cnf, since every system brings another one.
const settings = (addresses: readonly string[]) => `
[req]
distinguished_name = name
[name]
[authority]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[server]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
subjectAltName = ${['DNS:localhost', ...addresses.map((address) => `IP:${address}`)].join(', ')}
`;

/** Makes an authority in this folder and lets it certify a server that is reached as localhost or by an address. */
export async function makeCertificates(folder: string, addresses: readonly string[]): Promise<Certificates> {
  const at = (name: string) => join(folder, name);
  await writeFile(at('openssl.cnf'), settings(addresses));
  const certify = async (name: string, section: string, ...more: string[]) => {
    const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
    const files = ['-config', at('openssl.cnf'), '-keyout', at(`${name}.key`), '-out', at(`${name}.crt`)];
    const rest = ['-subj', `/CN=${section} of tests`, '-extensions', section, ...more];
    await promisify(execFile)('openssl', ['req', ...kind, ...files, ...rest]);
  };
  await certify('ca', 'authority');
  await certify('server', 'server', '-CA', at('ca.crt'), '-CAkey', at('ca.key'));
  return { ca: at('ca.crt'), certificate: at('server.crt'), key: at('server.key') };
}
