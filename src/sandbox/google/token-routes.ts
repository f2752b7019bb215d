import { createPublicKey, createHash, timingSafeEqual } from 'node:crypto';
import { type RequestHandler, Router } from 'express';
import { jwtVerify } from 'jose';
import { formField, readForm } from '../pages/form-field.js';
import type { SandboxKeys } from '../settings/sandbox-keys.js';
import { answerGoogleError } from './google-error.js';
import { GOOGLE_PATH, WORKSPACE } from './google-tenant.js';

const GRANT = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const SCOPES = [
  'https://www.googleapis.com/auth/admin.directory.user',
  'https://www.googleapis.com/auth/admin.directory.user.security',
];

/** The token endpoint. https://developers.google.com/identity/protocols/oauth2/service-account#authorizingrequests */
export function tokenRoutes(keys: SandboxKeys, url: string): Router {
  const router = Router();
  const key = createPublicKey(keys.googleKey);
  router.post(`${GOOGLE_PATH}/token`, readForm, async (request, response) => {
    if (formField(request, 'grant_type') !== GRANT)
      return void response.status(400).json({ error: 'unsupported_grant_type' });
    try {
      const { payload } = await jwtVerify(formField(request, 'assertion'), key, {
        algorithms: ['RS256'],
        issuer: WORKSPACE.serviceAccount,
        subject: WORKSPACE.admin,
        audience: `${url}${GOOGLE_PATH}/token`,
        maxTokenAge: 3_600,
      });
      const asked = String(payload['scope']).split(' ');
      if (!SCOPES.every((scope) => asked.includes(scope))) throw new Error('scope');
      response.json({ access_token: keys.googleToken, token_type: 'Bearer', expires_in: 3_599 });
    } catch {
      response.status(400).json({ error: 'invalid_grant' });
    }
  });
  return router;
}

/** Lets in only whoever holds the token. */
export function requireGoogleToken({ googleToken }: SandboxKeys): RequestHandler {
  return (request, response, next) => {
    if (isSame(request.get('Authorization') ?? '', `Bearer ${googleToken}`)) return next();
    answerGoogleError(response, 401, 'authError');
  };
}

function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
