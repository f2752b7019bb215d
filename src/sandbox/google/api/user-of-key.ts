import type { Request, Response } from 'express';
import type { GoogleUsers, StoredUser } from '../google-users.js';
import { answerGoogleError } from './google-error.js';
import { accountOfKey } from './user-json.js';

/** The user that a path means; answers as Google does where there is none, and then gives undefined. */
export async function userOfKey(
  users: GoogleUsers,
  { params }: Request,
  response: Response,
): Promise<StoredUser | undefined> {
  const accountId = accountOfKey(String(params['key']));
  const user = accountId === undefined ? undefined : await users.find(accountId);
  // Of other domains Google does not say whether they have such a user.
  if (accountId === undefined) answerGoogleError(response, 403, 'forbidden');
  else if (!user) answerGoogleError(response, 404, 'notFound');
  return user;
}
