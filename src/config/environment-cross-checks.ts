import { accountFaults } from './account-cross-checks.js';
import { readDeskOperators } from './desk-operators.js';
import { DEVELOPMENT_DATA_KEYS } from './development-data-keys.js';
import type { Environment } from './environment.js';
import { readHelpTexts } from './help-texts.js';
import { readIntegrators } from './integrators.js';

/** What no single setting can tell: settings that need each other, and what production forbids. */
export function crossChecks(environment: Environment): string[] {
  return [
    ...incomplete(environment),
    ...accountFaults(environment),
    ...readHelpTexts(environment.HELP_TEXTS).faults.map((fault) => `HELP_TEXTS: ${fault}`),
    ...readDeskOperators(environment.DESK_OPERATORS).faults.map((fault) => `DESK_OPERATORS: ${fault}`),
    ...readIntegrators(environment.INTEGRATORS).faults.map((fault) => `INTEGRATORS: ${fault}`),
    ...(environment.NODE_ENV === 'production' ? unfitForProduction(environment) : []),
  ];
}

/** Whether a provider is another one than those that a sandbox or a test runs on this machine. */
function isElsewhere(issuer: string | undefined): boolean {
  if (issuer === undefined || !URL.canParse(issuer)) return false;
  return !['localhost', '127.0.0.1', '[::1]'].includes(new URL(issuer).hostname);
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
  // The development keys are public: what they protect must not be about people.
  const real = e.NODE_ENV === 'production' || [e.CARD_ISSUER, e.ACCOUNT_ISSUER].some(isElsewhere);
  if (real && (e.DATA_KEYS === undefined || e.DATA_KEYS === DEVELOPMENT_DATA_KEYS))
    faults.push('DATA_KEYS: is needed with real providers and in production, and must be your own');
  const versions = (e.DATA_KEYS ?? DEVELOPMENT_DATA_KEYS).split(',').map((part) => part.split(':')[0]?.trim());
  if (e.DATA_KEY_IN_USE && !versions.includes(e.DATA_KEY_IN_USE))
    faults.push('DATA_KEY_IN_USE: must be a version of DATA_KEYS');
  // No address counts as outside then, so that nothing would stand before anything.
  if (e.RECOVERY_GUARD === 'code-or-now') needs('UNIVERSITY_MAIL_DOMAINS', 'with RECOVERY_GUARD=code-or-now');
  return faults;
}

/** Whether a database's URL asks for no TLS, or for TLS without looking at the certificate, in any of the ways that pg knows. */
function switchesTlsCheckOff(url: string | undefined): boolean {
  if (url === undefined || !URL.canParse(url)) return false;
  const query = new Map(new URL(url).searchParams);
  const mode = query.get('sslmode');
  const lax = ['disable', 'no-verify', 'allow', 'prefer'];
  if (query.get('uselibpqcompat') === 'true') lax.push('require');
  return (mode !== undefined && lax.includes(mode)) || ['0', 'false'].includes(query.get('ssl') ?? '');
}

function unfitForProduction(e: Environment): string[] {
  const faults: string[] = [];
  const forbid = (name: string, when: boolean, reason: string) => {
    if (when) faults.push(`${name}: ${reason}`);
  };
  const insecure = (url: string | undefined) => url !== undefined && !url.startsWith('https://');
  forbid('SANDBOX', e.SANDBOX === 'on', 'must not be on in production');
  forbid('PUBLIC_URL', e.PUBLIC_URL === undefined || insecure(e.PUBLIC_URL), 'must be an https:// URL in production');
  forbid('DATABASE_URL', e.DATABASE_URL === undefined, 'is needed in production');
  forbid('DATABASE_URL', switchesTlsCheckOff(e.DATABASE_URL), 'must not switch off the check of TLS');
  forbid(
    'SMTP_URL',
    /rejectUnauthorized=false|ignoreTLS=true/i.test(e.SMTP_URL ?? ''),
    'must not switch off the check of TLS',
  );
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
