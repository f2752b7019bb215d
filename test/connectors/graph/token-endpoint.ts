import { createHash, randomUUID, X509Certificate } from 'node:crypto';
import { type JWTPayload, decodeProtectedHeader, importX509, jwtVerify } from 'jose';
import type { Answer } from './graph-answer.js';

/** An application that is registered in the tenant. */
export interface Application {
  readonly tenantId: string;
  readonly clientId: string;
  readonly secret: string;
  readonly certificate: string;
  permissions: ReadonlySet<string>;
}

/**
 * The token endpoint of a tenant, for applications that prove themselves by a secret or a certificate.
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 * https://learn.microsoft.com/entra/identity-platform/certificate-credentials
 */
export class TokenEndpoint {
  /** Until when each token that was issued is good. */
  readonly issued = new Map<string, number>();
  readonly proofs: ('secret' | 'certificate')[] = [];
  /** Seconds that tokens live. */
  lifetime = 3599;
  /** Whether tokens tell nothing to who holds them. */
  opaque = false;
  private readonly spent = new Set<string>();

  constructor(
    private readonly application: Application,
    private readonly origin: string,
  ) {}

  async answer(path: string, authorization: string | undefined, form: URLSearchParams): Promise<Answer> {
    if (path !== `/${this.application.tenantId}/oauth2/v2.0/token`) return refused(400, 'invalid_request', 90_002);
    if (form.get('grant_type') !== 'client_credentials') return refused(400, 'unsupported_grant_type', 70_003);
    if (form.get('scope') !== `${this.origin}/.default`) return refused(400, 'invalid_scope', 70_011);
    const proof = await this.proofIn(authorization, form);
    if (!proof) return refused(401, 'invalid_client', 7_000_215);
    this.proofs.push(proof);
    const token = this.newToken();
    this.issued.set(token, Date.now() + this.lifetime * 1000);
    return {
      status: 200,
      body: { token_type: 'Bearer', expires_in: this.lifetime, ext_expires_in: this.lifetime, access_token: token },
    };
  }

  /** A JWT that names the application's permissions, as Graph's own tokens do today; nobody but Graph may rely on that. */
  private newToken(): string {
    if (this.opaque) return randomUUID();
    const { permissions, clientId } = this.application;
    const payload = { jti: randomUUID(), appid: clientId, idtyp: 'app', roles: [...permissions] };
    const parts = [{ alg: 'RS256', typ: 'JWT' }, payload, 'signed'];
    return parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  }

  /** Whether a token opens Graph. */
  knows(token: string): boolean {
    return (this.issued.get(token) ?? 0) > Date.now();
  }

  private async proofIn(
    authorization: string | undefined,
    form: URLSearchParams,
  ): Promise<'secret' | 'certificate' | undefined> {
    const { clientId } = this.application;
    if (this.isSecret(authorization, form)) return 'secret';
    const assertion = form.get('client_assertion');
    if (!assertion || form.get('client_id') !== clientId) return undefined;
    if (form.get('client_assertion_type') !== 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer')
      return undefined;
    return (await this.verified(assertion)) ? 'certificate' : undefined;
  }

  /** In the header (RFC 6749, 2.3.1: both parts encoded as in a form) or in the body. */
  private isSecret(authorization: string | undefined, form: URLSearchParams): boolean {
    const { clientId, secret } = this.application;
    const [id, said] = authorization?.startsWith('Basic ')
      ? Buffer.from(authorization.slice(6), 'base64')
          .toString()
          .split(':')
          .map((part) => new URLSearchParams(`x=${part}`).get('x'))
      : [form.get('client_id'), form.get('client_secret')];
    return id === clientId && said === secret;
  }

  private async verified(assertion: string): Promise<boolean> {
    const { tenantId, clientId, certificate } = this.application;
    const thumbprint = createHash('sha256').update(new X509Certificate(certificate).raw).digest('base64url');
    if (decodeProtectedHeader(assertion)['x5t#S256'] !== thumbprint) return false;
    try {
      const { payload } = await jwtVerify(assertion, await importX509(certificate, 'PS256'), {
        algorithms: ['PS256'],
        audience: `${this.origin}/${tenantId}/oauth2/v2.0/token`,
        issuer: clientId,
        subject: clientId,
        maxTokenAge: 600,
      });
      return this.isNew(payload);
    } catch {
      return false;
    }
  }

  private isNew({ jti, exp }: JWTPayload): boolean {
    if (!jti || !exp || this.spent.has(jti)) return false;
    this.spent.add(jti);
    return true;
  }
}

function refused(status: number, error: string, code: number): Answer {
  const said = `AADSTS${code}: refused. Trace ID: ${randomUUID()}`;
  return { status, body: { error, error_description: said, error_codes: [code], trace_id: randomUUID() } };
}
