import { SignJWT } from 'jose';
import { log } from '../../shared/log.js';
import { boundedJson } from '../graph/bounded-json.js';
import { GoogleUnavailable, reasonIn } from './google-failure.js';
import type { GoogleSettings } from './google-settings.js';

/** What the service account must be granted by domain-wide delegation. */
const GOOGLE_SCOPES = [
  'https://www.googleapis.com/auth/admin.directory.user',
  'https://www.googleapis.com/auth/admin.directory.user.security',
] as const;

const SPARE_MS = 120_000;

interface Held {
  readonly token: string;
  readonly until: number;
}

/** The access token of the service account acting for the administrator (RFC 7523); kept until shortly before its end. */
export class GoogleToken {
  private held: Promise<Held> | undefined;

  constructor(private readonly settings: GoogleSettings) {}

  /** Throws GoogleUnavailable where none is given. */
  async get(): Promise<string> {
    const held = await this.held?.catch(() => undefined);
    if (held && held.until > Date.now()) return held.token;
    this.held = this.ask();
    return (await this.held).token;
  }

  /** Gives up a token that was not taken. */
  drop(): void {
    this.held = undefined;
  }

  private async ask(): Promise<Held> {
    const { tokenUrl, limits } = this.settings;
    try {
      const answer = await fetch(tokenUrl, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
          assertion: await this.assertion(),
        }),
        redirect: 'manual',
        signal: AbortSignal.timeout(limits.requestSeconds * 1_000),
      });
      const body = await boundedJson(answer, limits.answerBytes);
      const { access_token: token, expires_in: seconds } = Object(body);
      if (answer.ok && typeof token === 'string' && typeof seconds === 'number')
        return { token, until: Date.now() + Math.max(seconds * 1_000 - SPARE_MS, seconds * 500) };
      log.warn({ status: answer.status, reason: reasonIn(body) }, 'google.no-token');
    } catch (error) {
      log.warn({ error }, 'google.no-token');
    }
    throw new GoogleUnavailable();
  }

  /** https://developers.google.com/identity/protocols/oauth2/service-account#jwt-auth */
  private assertion(): Promise<string> {
    const { account, admin, tokenUrl } = this.settings;
    const now = Math.floor(Date.now() / 1_000);
    return new SignJWT({ scope: GOOGLE_SCOPES.join(' ') })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', ...(account.keyId && { kid: account.keyId }) })
      .setIssuer(account.email)
      .setSubject(admin)
      .setAudience(tokenUrl)
      .setIssuedAt(now)
      .setExpirationTime(now + 3_600)
      .sign(account.key);
  }
}
