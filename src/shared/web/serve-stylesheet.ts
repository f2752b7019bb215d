import type { NextFunction, Request, Response } from 'express';
import { STYLESHEET, STYLESHEET_PATH } from './stylesheet.js';

/** Answers the one asset; its address changes with its content, so it may be kept for a year. */
export function serveStylesheet(request: Request, response: Response, next: NextFunction): void {
  if (request.path !== STYLESHEET_PATH) return next();
  response.set('Cache-Control', 'public, max-age=31536000, immutable').type('css').send(STYLESHEET);
}
