import express, { Router } from 'express';
import type { GoogleUsers } from '../google-users.js';
import { answerGoogleError } from './google-error.js';
import { userChangeIn } from './user-change-in.js';
import { userJson } from './user-json.js';
import { userOfKey } from './user-of-key.js';

/** Users as the Directory API finds, tells and changes them. */
export function userRoutes(users: GoogleUsers): Router {
  const router = Router();

  router.get('/users', async (request, response) => {
    const { customer, query } = request.query;
    const id = typeof query === 'string' ? /^externalId[=:](\d{10})$/.exec(query)?.[1] : undefined;
    if (customer !== 'my_customer' || id === undefined) return answerGoogleError(response, 400, 'badRequest');
    const user = await users.find(id);
    response.json({ kind: 'admin#directory#users', ...(user && { users: [userJson(user)] }) });
  });

  router.get('/users/:key', async (request, response) => {
    const { fields } = request.query;
    const user = await userOfKey(users, request, response);
    if (user) response.json(userJson(user, typeof fields === 'string' ? fields : ''));
  });

  router.put('/users/:key', express.json(), async (request, response) => {
    const user = await userOfKey(users, request, response);
    if (!user) return;
    if (user.isAdmin) return answerGoogleError(response, 403, 'forbidden');
    const change = userChangeIn(request.body);
    if (!change) return answerGoogleError(response, 400, 'invalid');
    await users.change(user.accountId, change);
    response.json(userJson((await users.find(user.accountId)) ?? user));
  });

  return router;
}
