import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import { log } from '../../shared/log.js';

/** Gives every call an id, told in `X-Request-Id`, and logs who called what with which outcome: ids and codes only. */
export function logCalls(request: Request, response: Response, next: NextFunction): void {
  const id = randomUUID();
  const began = performance.now();
  response.set('X-Request-Id', id);
  response.once('close', () => {
    const { operation, refusal } = response.locals;
    log.info(
      {
        call: id,
        client: request.apiClient?.integrator.id,
        operation,
        status: response.statusCode,
        ...(refusal && { code: refusal }),
        ms: Math.round(performance.now() - began),
      },
      'api.called',
    );
  });
  next();
}
