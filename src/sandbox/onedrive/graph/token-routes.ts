import { createHash, timingSafeEqual } from 'node:crypto';
import { type Request, type RequestHandler, Router } from 'express';
import { formField, readForm } from '../../pages/form-field.js';
import type { SandboxKeys } from '../../settings/sandbox-keys.js';
import { ONEDRIVE_PATH, TENANT } from '../onedrive-tenant.js';
import { answerGraphError } from './graph-error.js';

const LIFE_SECONDS = 3599;

/** The token endpoint of the pretend tenant. https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow */
export function tokenRoutes(keys: SandboxKeys): Router {
  const router = Router();
  router.post(`${ONEDRIVE_PATH}/login/${TENANT.id}/oauth2/v2.0/token`, readForm, (request, response) => {
    const grant = formField(request, 'grant_type');
    if (grant !== 'client_credentials') return void response.status(400).json({ error: 'unsupported_grant_type' });
    if (!isOurs(request, keys.oneDriveSecret)) {
      return void response.status(401).json({ error: 'invalid_client', error_codes: [7_000_215] });
    }
    response.json({ token_type: 'Bearer', expires_in: LIFE_SECONDS, access_token: keys.oneDriveToken });
  });
  return router;
}

/** Lets in only whoever holds the token. https://learn.microsoft.com/graph/resolve-auth-errors */
export function requireGraphToken({ oneDriveToken }: SandboxKeys): RequestHandler {
  return (request, response, next) => {
    if (isSame(request.get('Authorization') ?? '', `Bearer ${oneDriveToken}`)) return next();
    answerGraphError(response, 401, 'InvalidAuthenticationToken');
  };
}

/** Whether the application proves itself, in the header, where both parts are encoded as in a form (RFC 6749, 2.3.1). */
function isOurs(request: Request, secret: string): boolean {
  const [, basic = ''] = /^Basic (.+)$/.exec(request.get('Authorization') ?? '') ?? [];
  const [id, said] = Buffer.from(basic, 'base64').toString().split(':').map(decoded);
  return id === TENANT.clientId && isSame(said ?? '', secret);
}

function decoded(part: string): string {
  return new URLSearchParams(`x=${part}`).get('x') ?? '';
}

function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
