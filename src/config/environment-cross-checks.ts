import { DEVELOPMENT_DATA_KEYS } from './development-data-keys.js';
import type { Environment } from './environment.js';

/** What no single setting can tell: settings that need each other, and what production forbids. */
export function crossChecks(environment: Environment): string[] {
  return [
    ...incomplete(environment),
    ...(environment.NODE_ENV === 'production' ? unfitForProduction(environment) : []),
  ];
}

function incomplete(e: Environment): string[] {
  const faults: string[] = [];
  const needs = (name: keyof Environment, reason: string) => {
    if (e[name] === undefined) faults.push(`${name}: is needed ${reason}`);
  };
  if (e.CARD_ISSUER || !e.sandboxed) {
    if (!e.CARD_ISSUER) faults.push('CARD_ISSUER: is needed without the sandbox');
    needs('CARD_CLIENT_ID', 'with CARD_ISSUER');
    needs('CARD_PRIVATE_JWK', 'with CARD_ISSUER');
  }
  if (e.ACCOUNT_ISSUER || !e.sandboxed) {
    if (!e.ACCOUNT_ISSUER) faults.push('ACCOUNT_ISSUER: is needed without the sandbox');
    needs('ACCOUNT_CLIENT_ID', 'with ACCOUNT_ISSUER');
    needs('ACCOUNT_ID_CLAIM', 'with ACCOUNT_ISSUER');
    needs('ACCOUNT_MFA_CLAIM', 'with ACCOUNT_ISSUER');
    if (!e.ACCOUNT_CLIENT_SECRET && !e.ACCOUNT_PRIVATE_JWK)
      faults.push('ACCOUNT_CLIENT_SECRET: or ACCOUNT_PRIVATE_JWK is needed with ACCOUNT_ISSUER');
  }
  if (!e.sandboxed) needs('SMTP_URL', 'without the sandbox');
  return faults;
}

function unfitForProduction(e: Environment): string[] {
  const faults: string[] = [];
  const forbid = (name: string, when: boolean, reason: string) => {
    if (when) faults.push(`${name}: ${reason}`);
  };
  const insecure = (url: string | undefined) => url !== undefined && !url.startsWith('https://');
  forbid('SANDBOX', e.SANDBOX === 'on', 'must not be on in production');
  forbid('DIRECTORY', e.DIRECTORY === 'sandbox', 'must not be sandbox in production');
  forbid('PUBLIC_URL', e.PUBLIC_URL === undefined || insecure(e.PUBLIC_URL), 'must be an https:// URL in production');
  forbid('DATABASE_URL', e.DATABASE_URL === undefined, 'is needed in production');
  forbid(
    'DATABASE_URL',
    /sslmode=(disable|no-verify|allow|prefer)/.test(e.DATABASE_URL ?? ''),
    'must not switch off the check of TLS',
  );
  forbid(
    'DATA_KEYS',
    e.DATA_KEYS === undefined || e.DATA_KEYS === DEVELOPMENT_DATA_KEYS,
    'is needed in production, and must be your own',
  );
  forbid('SMTP_URL', /rejectUnauthorized=false/i.test(e.SMTP_URL ?? ''), 'must not switch off the check of TLS');
  forbid(
    'NODE_TLS_REJECT_UNAUTHORIZED',
    e.NODE_TLS_REJECT_UNAUTHORIZED === '0',
    'must not switch off the check of TLS',
  );
  for (const name of [
    'CARD_ISSUER',
    'CARD_AUTHORIZATION_URL',
    'CARD_TOKEN_URL',
    'CARD_USERINFO_URL',
    'CARD_JWKS_URL',
    'ACCOUNT_ISSUER',
  ] as const) {
    forbid(name, insecure(e[name]), 'must be an https:// URL in production');
  }
  return faults;
}
