import type { Response } from 'express';

/** Answers with a problem (RFC 9457); `code` is what programs go by. */
export function answerProblem(response: Response, status: number, code: string): void {
  response
    .status(status)
    .type('application/problem+json')
    .send(JSON.stringify({ type: 'about:blank', status, code }));
}
