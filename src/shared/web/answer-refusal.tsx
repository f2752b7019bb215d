import type { Request, Response } from 'express';
import { log } from '../log.js';
import type { Desk } from './desk/desk.js';
import { RefusalPage } from './refusal-page.js';
import { refusalOf, type Refusal } from './refusal.js';
import { sendPage } from './render.js';
import { lookUp } from './words.js';

/** Answers an error as a page, or as problem+json (RFC 9457) to whoever does not ask for HTML. */
export function answerRefusal(error: unknown, request: Request, response: Response): void {
  const refusal = refusalOf(error);
  if (refusal.status >= 500 && refusal.code === 'web.fault') log.error({ error }, 'web.fault');
  else log.info({ code: refusal.code, status: refusal.status }, 'web.refused');
  if (response.headersSent) return void response.end();
  if (request.page && request.accepts(['html', 'json']) === 'html') {
    return sendPage(response, <RefusalPage page={request.page} {...refusal} />, refusal.status);
  }
  response
    .status(refusal.status)
    .type('application/problem+json')
    .send(JSON.stringify(problem(refusal, request.page?.desk)));
}

function problem({ status, code, details, remains }: Refusal, desk: Desk | undefined) {
  const [namespace = 'web', name = 'fault'] = code.split('.');
  const title = lookUp(namespace, 'en', `refusal.${name}.title`, details) ?? code;
  return { type: `urn:utokyo-account:refusal:${code}`, title, status, code, ...(remains === 'desk' && { desk }) };
}
