import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';

/** The largest body of a call, in bytes. */
export const LARGEST_BODY = 262_144;

/** How deep values of a body may lie in each other; whatever walks through them does so by recursion. */
export const DEEPEST_BODY = 16;

const read = express.json({ limit: LARGEST_BODY, inflate: false });

/** Reads JSON bodies and refuses every other kind (415). */
export function readJson(): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    if (hasBody(request) && !request.is('application/json')) return next(new WrongMediaType());
    read(request, response, (error?: unknown) => next(error ?? (isTooDeep(request.body) ? new TooDeep() : undefined)));
  };
}

// An empty body has no type; that of a GET means nothing (RFC 9110, 9.3.1).
function hasBody({ method, headers }: Request): boolean {
  return method !== 'GET' && (headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0);
}

function isTooDeep(body: unknown): boolean {
  let level: readonly unknown[] = [body];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST_BODY) return true;
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
  return false;
}

// Known to the answers of refusals by their status.
class TooDeep extends Error {
  readonly status = 400;
}

class WrongMediaType extends Error {
  readonly status = 415;
}
