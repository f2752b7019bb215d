import type { Response } from 'express';

const SAID = {
  authError: 'Invalid Credentials',
  badRequest: 'Bad Request',
  forbidden: 'Not Authorized to access this resource/api',
  insufficientPermissions: 'Request had insufficient authentication scopes.',
  invalid: 'Invalid Input',
  notFound: 'Resource Not Found: userKey',
} as const;

/** Answers with an error as the Directory API tells it. https://developers.google.com/workspace/admin/directory/v1/guides/troubleshoot-error-codes */
export function answerGoogleError(response: Response, status: number, reason: keyof typeof SAID): void {
  const message = SAID[reason];
  response.status(status).json({ error: { code: status, message, errors: [{ message, domain: 'global', reason }] } });
}
