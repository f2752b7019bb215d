import express, { type RequestHandler } from 'express';
import { logCalls } from './calls/log-calls.js';
import { readJson } from './calls/read-json.js';
import { isApiCall } from './is-api-call.js';

/** Prepares calls of the API, and leaves everything else to what is made for pages. */
export function serveApi(pages: RequestHandler): RequestHandler {
  const api = express.Router().use(logCalls, readJson());
  return (request, response, next) => (isApiCall(request) ? api : pages)(request, response, next);
}
