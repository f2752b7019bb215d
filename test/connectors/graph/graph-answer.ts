import { randomUUID } from 'node:crypto';

/** What a server answers. */
export interface Answer {
  readonly status: number;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error as Graph tells it. https://learn.microsoft.com/graph/errors */
export function graphError(status: number, code: string, message: string, headers = {}): Answer {
  const innerError = { date: '2026-11-23T12:00:00', 'request-id': randomUUID(), 'client-request-id': randomUUID() };
  return { status, body: { error: { code, message, innerError } }, headers };
}
