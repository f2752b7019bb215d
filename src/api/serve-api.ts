import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { logCalls } from './calls/log-calls.js';
import { readJson } from './calls/read-json.js';
import { isApiCall } from './is-api-call.js';

/** Prepares calls of the API, and leaves everything else to what is made for pages. */
export function serveApi(pages: RequestHandler): RequestHandler {
  const api = express.Router().use(logCalls, forgetCaches, readJson());
  return (request, response, next) => (isApiCall(request) ? api : pages)(request, response, next);
}

// `Cache-Control: no-cache` is for caches on the way, but Express would keep from 304 who sends it, as fetch does.
function forgetCaches(request: Request, _response: Response, next: NextFunction): void {
  delete request.headers['cache-control'];
  next();
}
