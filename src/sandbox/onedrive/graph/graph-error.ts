import { randomUUID } from 'node:crypto';
import type { Response } from 'express';

/** Answers with an error as Graph tells it. https://learn.microsoft.com/graph/errors */
export function answerGraphError(response: Response, status: number, code: string, innerCode?: string): void {
  const ids = { date: new Date().toISOString().slice(0, 19), 'request-id': randomUUID() };
  const innerError = { ...(innerCode && { code: innerCode }), ...ids, 'client-request-id': ids['request-id'] };
  response.status(status).json({ error: { code, message: `The sandbox refuses this: ${code}`, innerError } });
}
