import type { Response } from 'express';

/** An error as Google tells it. https://developers.google.com/admin-sdk/directory/v1/limits */
export function answerGoogleError(response: Response, status: number, reason: string): void {
  const message = reason;
  response.status(status).json({ error: { code: status, message, errors: [{ domain: 'global', reason, message }] } });
}
