import express, { type Response, Router } from 'express';
import { answerGoogleError } from './google-error.js';
import { WORKSPACE } from './google-tenant.js';
import type { GoogleUser, GoogleUsers } from './google-users.js';

const PASSWORD = { shortest: 8, longest: 100 };

/** The Directory API as far as users are opened and closed with it. https://developers.google.com/admin-sdk/directory/reference/rest/v1/users */
export function directoryRoutes(users: GoogleUsers): Router {
  const router = Router();
  const found = async (key: string, response: Response): Promise<GoogleUser | undefined> => {
    const [, id] = new RegExp(`^(\\d{10})@${WORKSPACE.domain.replaceAll('.', '\\.')}$`).exec(key) ?? [];
    const user = id === undefined ? undefined : await users.find(id);
    if (!user) answerGoogleError(response, 404, 'notFound');
    return user;
  };

  router.get('/users/:key', async ({ params }, response) => {
    const user = await found(params.key, response);
    if (user) response.json(userJson(user));
  });

  router.patch('/users/:key', express.json(), async ({ params, body }, response) => {
    const user = await found(params.key, response);
    if (!user) return;
    const { suspended, orgUnitPath: unit, password, changePasswordAtNextLogin: mustChange } = Object(body);
    const length = typeof password === 'string' ? password.length : PASSWORD.shortest;
    if (length < PASSWORD.shortest || length > PASSWORD.longest) return answerGoogleError(response, 400, 'invalid');
    await users.change(user.accountId, { suspended, unit, password, mustChange });
    const changed = await users.find(user.accountId);
    if (changed) response.json(userJson(changed));
  });

  router.post('/users/:key/signOut', async ({ params }, response) => {
    const user = await found(params.key, response);
    if (!user) return;
    await users.signOut(user.accountId);
    response.status(204).end();
  });

  router.get('/users/:key/:list', async ({ params }, response, next) => {
    if (params.list !== 'tokens' && params.list !== 'asps') return next();
    const user = await found(params.key, response);
    if (!user) return;
    const ids = await users.programs(user.accountId, params.list);
    const name = params.list === 'tokens' ? 'clientId' : 'codeId';
    // As Google does, an empty list is left out.
    response.json({
      kind: `admin#directory#${params.list}`,
      ...(ids.length > 0 && { items: ids.map((id) => ({ [name]: id })) }),
    });
  });

  router.delete('/users/:key/:list/:id', async ({ params }, response, next) => {
    if (params.list !== 'tokens' && params.list !== 'asps') return next();
    const user = await found(params.key, response);
    if (!user) return;
    if (await users.shutOut(user.accountId, params.list, params.id)) response.status(204).end();
    else answerGoogleError(response, 404, 'notFound');
  });
  return router;
}

function userJson({ accountId, suspended, unit, administers }: GoogleUser) {
  return {
    kind: 'admin#directory#user',
    primaryEmail: `${accountId}@${WORKSPACE.domain}`,
    suspended,
    orgUnitPath: unit,
    isAdmin: administers,
    isDelegatedAdmin: false,
  };
}
