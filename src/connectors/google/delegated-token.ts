import { importPKCS8, SignJWT } from 'jose';
import { CloudRefused, CloudUnavailable } from '../../rescue/ports/cloud-errors.js';
import { log } from '../../shared/log.js';
import { boundedJson } from '../bounded-json.js';
import { type GivenToken, HeldToken } from '../held-token.js';
import { isRecord } from '../is-record.js';
import { plainCode } from '../plain-code.js';
import type { GoogleSettings } from './google-settings.js';

/** What the delegation of the service account must cover, no more; docs/google.md tells the same. */
export const SCOPES = [
  'https://www.googleapis.com/auth/admin.directory.user',
  'https://www.googleapis.com/auth/admin.directory.user.security',
] as const;

const ASSERTION_SECONDS = 300;
// An administrator has to do something about these. https://developers.google.com/identity/protocols/oauth2/service-account#error-codes
const WITHOUT_DELEGATION = new Set(['unauthorized_client', 'access_denied', 'invalid_scope']);

/** The access token of the administrator for whom the service account acts (RFC 7523); throws CloudRefused or CloudUnavailable where none is given. */
export class DelegatedToken extends HeldToken {
  constructor(settings: GoogleSettings) {
    super(() => askFor(settings));
  }
}

async function askFor(settings: GoogleSettings): Promise<GivenToken> {
  const { tokenUrl, limits } = settings;
  const grant = { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: await assertionOf(settings) };
  const answer = await fetch(tokenUrl, {
    method: 'POST',
    body: new URLSearchParams(grant),
    redirect: 'manual',
    signal: AbortSignal.timeout(limits.requestSeconds * 1000),
  }).catch((error: unknown) => {
    log.warn({ error }, 'google.no-token');
    throw new CloudUnavailable();
  });
  const { status, ok } = answer;
  const body = await boundedJson(answer, limits.answerBytes);
  const { access_token: token, expires_in: seconds, error } = isRecord(body) ? body : {};
  if (ok && typeof token === 'string' && typeof seconds === 'number') return { token, seconds };
  const refusal = plainCode(error);
  log.warn({ status, refusal }, 'google.no-token');
  throw WITHOUT_DELEGATION.has(refusal) ? new CloudRefused('not-permitted') : new CloudUnavailable();
}

async function assertionOf({ serviceAccount, admin, tokenUrl }: GoogleSettings): Promise<string> {
  const { email, keyId, privateKey } = serviceAccount;
  return new SignJWT({ scope: SCOPES.join(' ') })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: keyId })
    .setIssuer(email)
    .setSubject(admin)
    .setAudience(tokenUrl)
    .setIssuedAt()
    .setExpirationTime(`${ASSERTION_SECONDS}s`)
    .sign(await importPKCS8(privateKey, 'RS256'));
}
