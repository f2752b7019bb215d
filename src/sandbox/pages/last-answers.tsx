import type { ErrorRequestHandler, RequestHandler } from 'express';
import { log } from '../../shared/log.js';
import { sandboxPage } from './layout.js';
import { nothingHerePage } from './nothing-here-page.js';

/** Answers what no route took. */
export const nothingHere: RequestHandler = (_request, response) => {
  response.status(404).send(nothingHerePage());
};

/** Answers what a route failed at; what went wrong stands in the log as a code, not on the page. */
export const somethingBroke: ErrorRequestHandler = (error, _request, response, next) => {
  if (response.headersSent) return next(error);
  const status = statusOf(error);
  if (status >= 500) log.error({ error }, 'sandbox.request-failed');
  response.status(status).send(
    sandboxPage(
      'うまくいきませんでした',
      <p>
        要求を処理できませんでした． <span lang="en">The request could not be handled.</span>
      </p>,
    ),
  );
};

function statusOf(error: unknown): number {
  const status: unknown = error instanceof Error && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}
