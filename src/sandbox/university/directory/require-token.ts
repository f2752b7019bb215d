import { createHash, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import { answerProblem } from './problem.js';

/** Lets in only whoever holds the directory's bearer token (RFC 6750). */
export function requireToken(token: string): RequestHandler {
  const wanted = digest(`Bearer ${token}`);
  return (request, response, next) => {
    if (timingSafeEqual(digest(request.get('Authorization') ?? ''), wanted)) return next();
    response.set('WWW-Authenticate', 'Bearer');
    answerProblem(response, 401, 'unauthenticated');
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
