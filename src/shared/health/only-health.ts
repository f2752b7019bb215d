import { NotFoundException } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';

const HEALTH = new Set(['/livez', '/readyz']);

/** Lets health checks through and nothing else, for a process that only works jobs. */
export function onlyHealth(request: Request, _response: Response, next: NextFunction): void {
  next(HEALTH.has(request.path) ? undefined : new NotFoundException());
}
