import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';

/** The largest body of a call, in bytes. */
export const LARGEST_BODY = 262_144;

const read = express.json({ limit: LARGEST_BODY, inflate: false });

/** Reads JSON bodies and refuses every other kind (415). */
export function readJson(): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    if (hasBody(request) && !request.is('application/json')) return next(new WrongMediaType());
    read(request, response, next);
  };
}

// An empty body has no type; that of a GET means nothing (RFC 9110, 9.3.1).
function hasBody({ method, headers }: Request): boolean {
  return method !== 'GET' && (headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0);
}

/** Known to the answers of refusals by its status. */
class WrongMediaType extends Error {
  readonly status = 415;
}
