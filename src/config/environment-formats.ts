import { isIP } from 'node:net';
import { registerDecorator } from 'class-validator';
import { isOfOneTenant } from '../auth/oidc/tenant-of-issuer.js';
import { parseDataKeys } from '../shared/crypto/data-keys.js';
import { readCertificate } from './certificate.js';
import { readPrivateJwk } from './private-jwk.js';

/** Checks `DATA_KEYS`. */
export function IsDataKeys(): PropertyDecorator {
  return parses(
    'isDataKeys',
    'must be <version>:<32 bytes in base64>, comma-separated, each version once',
    parseDataKeys,
  );
}

/** Checks a private JWK, given as JSON or as the path of a file. */
export function IsPrivateJwk(): PropertyDecorator {
  return parses(
    'isPrivateJwk',
    'must be a private JWK (JSON, or the path of a readable file that holds it)',
    readPrivateJwk,
  );
}

/** Checks a certificate, given as PEM or as the path of a file. */
export function IsCertificate(): PropertyDecorator {
  return parses(
    'isCertificate',
    'must be a certificate (PEM, or the path of a readable file that holds it)',
    readCertificate,
  );
}

/** Checks that an issuer of Entra ID is a tenant's own. */
export function IsIssuerOfOneTenant(): PropertyDecorator {
  return parses(
    'isIssuerOfOneTenant',
    'must be of one tenant, https://login.microsoftonline.com/<tenant id>/v2.0; common, organizations and consumers admit strangers',
    (text) => isOfOneTenant(text) || undefined,
  );
}

/** Checks the origin of a site, written as browsers write it. */
export function IsOrigin(): PropertyDecorator {
  return parses(
    'isOrigin',
    'must be only scheme, host and port as browsers write them: small letters, no default port, no path, no slash at its end',
    (text) => (new URL(text).origin === text ? text : undefined),
  );
}

/** Checks networks in CIDR notation. */
export function IsNetworks(): PropertyDecorator {
  return parses(
    'isNetworks',
    'must be networks such as 10.1.0.0/16 or fd00:1::/32, comma-separated',
    (text) => text.split(',').every((network) => isNetwork(network.trim())) || undefined,
  );
}

function isNetwork(text: string): boolean {
  const [, address = '', bits = ''] = /^([0-9a-fA-F.:]+)\/(\d{1,3})$/.exec(text) ?? [];
  return isIP(address) !== 0 && Number(bits) <= (isIP(address) === 6 ? 128 : 32);
}

function parses(name: string, message: string, parse: (text: string) => unknown): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(property),
      options: { message },
      validator: {
        validate(value: unknown): boolean {
          try {
            return typeof value === 'string' && parse(value) !== undefined;
          } catch {
            return false;
          }
        },
      },
    });
}
