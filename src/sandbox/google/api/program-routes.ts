import { Router } from 'express';
import type { GooglePrograms } from '../google-programs.js';
import type { GoogleSessions } from '../google-sessions.js';
import type { GoogleUsers } from '../google-users.js';
import { answerGoogleError } from './google-error.js';
import { userOfKey } from './user-of-key.js';

/** What the security of users is made of here. */
interface Security {
  readonly users: GoogleUsers;
  readonly sessions: GoogleSessions;
  readonly programs: GooglePrograms;
}

/** Sessions, tokens and passwords of programs, as the Directory API lists and ends them. */
export function programRoutes({ users, sessions, programs }: Security): Router {
  const router = Router();

  router.post('/users/:key/signOut', async (request, response) => {
    const user = await userOfKey(users, request, response);
    if (!user) return;
    await sessions.endAll(user.accountId);
    response.status(204).end();
  });

  router.get('/users/:key/tokens', async (request, response) => {
    const user = await userOfKey(users, request, response);
    if (!user) return;
    const items = (await programs.tokens(user.accountId)).map((clientId) => ({ clientId }));
    // Google leaves the list out where it is empty.
    response.json({ kind: 'admin#directory#tokenList', ...(items.length > 0 && { items }) });
  });

  router.delete('/users/:key/tokens/:id', async (request, response) => {
    const user = await userOfKey(users, request, response);
    if (!user) return;
    if (await programs.removeToken(user.accountId, request.params.id)) response.status(204).end();
    else answerGoogleError(response, 404, 'notFound');
  });

  router.get('/users/:key/asps', async (request, response) => {
    const user = await userOfKey(users, request, response);
    if (!user) return;
    const items = (await programs.appPasswords(user.accountId)).map((codeId) => ({ codeId }));
    response.json({ kind: 'admin#directory#aspList', ...(items.length > 0 && { items }) });
  });

  router.delete('/users/:key/asps/:id', async (request, response) => {
    const user = await userOfKey(users, request, response);
    if (!user) return;
    if (await programs.removeAppPassword(user.accountId, request.params.id)) response.status(204).end();
    else answerGoogleError(response, 404, 'notFound');
  });

  return router;
}
