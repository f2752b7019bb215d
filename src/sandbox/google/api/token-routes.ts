import { type Request, Router } from 'express';
import { importJWK, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { formField, readForm } from '../../pages/form-field.js';
import { publicPartOf, type SandboxKeys } from '../../settings/sandbox-keys.js';
import { GOOGLE_PATH, WORKSPACE } from '../google-tenant.js';

const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const LIFE_SECONDS = 3599;
const LONGEST_ASSERTION_SECONDS = 3600;
const DIRECTORY = 'https://www.googleapis.com/auth/admin.directory';

/** What the service account may do for the administrator. */
const DELEGATED = new Set([`${DIRECTORY}.user`, `${DIRECTORY}.user.security`]);

/** The token endpoint, for service accounts that act for an administrator. https://developers.google.com/identity/protocols/oauth2/service-account */
export function tokenRoutes(keys: SandboxKeys): Router {
  const router = Router();
  router.post(`${GOOGLE_PATH}/token`, readForm, async (request, response) => {
    const grant = formField(request, 'grant_type');
    if (grant !== JWT_BEARER) return void response.status(400).json({ error: 'unsupported_grant_type' });
    const claims = await claimsIn(request, keys);
    if (claims?.sub !== WORKSPACE.admin) return void response.status(400).json({ error: 'invalid_grant' });
    const { scope } = claims;
    const scopes = typeof scope === 'string' ? scope.split(' ') : [''];
    if (!scopes.every((scope) => DELEGATED.has(scope)))
      return void response.status(401).json({ error: 'unauthorized_client' });
    response.json({
      access_token: await newToken(scopes, keys),
      expires_in: LIFE_SECONDS,
      token_type: 'Bearer',
    });
  });
  return router;
}

/** What the service account says and has signed (RFC 7523, 3). The system's time is meant: the service signs by it. */
async function claimsIn(request: Request, { googleServiceJwk: key }: SandboxKeys): Promise<JWTPayload | undefined> {
  const audience = `${request.protocol}://${request.get('Host')}${GOOGLE_PATH}/token`;
  try {
    const { payload, protectedHeader } = await jwtVerify(
      formField(request, 'assertion'),
      await importJWK(publicPartOf(key), 'RS256'),
      { algorithms: ['RS256'], issuer: WORKSPACE.serviceAccount, audience, requiredClaims: ['exp', 'iat', 'sub'] },
    );
    const life = Number(payload.exp) - Number(payload.iat);
    return protectedHeader.kid === key.kid && life <= LONGEST_ASSERTION_SECONDS ? payload : undefined;
  } catch {
    return undefined;
  }
}

function newToken(scopes: readonly string[], { googleTokenSecret }: SandboxKeys): Promise<string> {
  return new SignJWT({ scope: scopes.join(' ') })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuedAt()
    .setExpirationTime(`${LIFE_SECONDS}s`)
    .sign(Buffer.from(googleTokenSecret));
}
