import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';

/** The largest body of a call, in bytes. */
export const LARGEST_BODY = 262_144;

const read = express.json({ limit: LARGEST_BODY, inflate: false });

/** Reads JSON bodies and refuses every other kind (415). */
export function readJson(): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    // Null without a body; GET has none that counts.
    if (request.method !== 'GET' && request.is('application/json') === false) return next(new WrongMediaType());
    read(request, response, next);
  };
}

/** Known to the answers of refusals by its status. */
class WrongMediaType extends Error {
  readonly status = 415;
}
