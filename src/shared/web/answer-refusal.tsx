import type { Request, Response } from 'express';
import { log } from '../log.js';
import { problemOf } from './problem.js';
import { RefusalPage } from './refusal-page.js';
import { refusalOf } from './refusal.js';
import { sendPage } from './render.js';

/** Answers an error as a page, or as problem+json (RFC 9457) to whoever does not ask for HTML. */
export function answerRefusal(error: unknown, request: Request, response: Response): void {
  const refusal = refusalOf(error);
  if (refusal.status >= 500 && refusal.code === 'web.fault') log.error({ error }, 'web.fault');
  else log.info({ code: refusal.code, status: refusal.status }, 'web.refused');
  response.locals['refusal'] = refusal.code;
  if (response.headersSent) return void response.end();
  if (request.page && request.accepts(['html', 'json']) === 'html') {
    return sendPage(response, <RefusalPage page={request.page} {...refusal} />, refusal.status);
  }
  response
    .status(refusal.status)
    .type('application/problem+json')
    .send(JSON.stringify(problemOf(refusal, request.page?.desk)));
}
