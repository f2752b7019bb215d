import { GoogleRefused } from './google-failure.js';

/** What is asked of a user. https://developers.google.com/admin-sdk/directory/reference/rest/v1/users */
export const USER_FIELDS = 'primaryEmail,suspended,orgUnitPath,isAdmin,isDelegatedAdmin,deletionTime';

/** A user of Google Workspace as far as access goes. */
export interface GoogleUser {
  readonly suspended: boolean;
  readonly unit: string;
  /** An administrator's account opens more than its own data. */
  readonly administers: boolean;
  readonly deleted: boolean;
}

/** A user in an answer. */
export function userIn(body: Readonly<Record<string, unknown>>): GoogleUser {
  const unit = body['orgUnitPath'];
  return {
    suspended: body['suspended'] === true,
    unit: typeof unit === 'string' ? unit : '',
    administers: body['isAdmin'] === true || body['isDelegatedAdmin'] === true,
    deleted: typeof body['deletionTime'] === 'string',
  };
}

/** Whether there is no such user any more. */
export function isGone(error: unknown): boolean {
  return error instanceof GoogleRefused && error.status === 404;
}
