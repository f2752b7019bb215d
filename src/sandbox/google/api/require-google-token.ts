import type { RequestHandler } from 'express';
import { jwtVerify } from 'jose';
import type { SandboxKeys } from '../../settings/sandbox-keys.js';
import { answerGoogleError } from './google-error.js';

const USER = 'https://www.googleapis.com/auth/admin.directory.user';
const SECURITY = `${USER}.security`;
const OF_SECURITY = /\/(signOut|tokens|asps)(\/|$)/;

/** Lets in only whoever holds a token that was given here, with the scope that the path wants. */
export function requireGoogleToken({ googleTokenSecret }: SandboxKeys): RequestHandler {
  return async (request, response, next) => {
    const scopes = await scopesOf(request.get('Authorization') ?? '', googleTokenSecret);
    if (!scopes) return answerGoogleError(response, 401, 'authError');
    const wanted = OF_SECURITY.test(request.path) ? SECURITY : USER;
    if (!scopes.includes(wanted)) return answerGoogleError(response, 403, 'insufficientPermissions');
    next();
  };
}

async function scopesOf(authorization: string, secret: string): Promise<readonly string[] | undefined> {
  try {
    const token = authorization.replace(/^Bearer /, '');
    const { payload } = await jwtVerify(token, Buffer.from(secret), { algorithms: ['HS256'] });
    return String(payload['scope']).split(' ');
  } catch {
    return undefined;
  }
}
