import { Router } from 'express';
import type { DataSource } from 'typeorm';
import type { SandboxKeys } from '../settings/sandbox-keys.js';
import { directoryRoutes } from './directory-routes.js';
import { answerGoogleError } from './google-error.js';
import { GOOGLE_PATH } from './google-tenant.js';
import { GoogleUsers } from './google-users.js';
import { requireGoogleToken, tokenRoutes } from './token-routes.js';
import { visitRoutes } from './visit-routes.js';

/** What the pretend Google is made of. */
interface GoogleParts {
  readonly dataSource: DataSource;
  /** The sandbox's own address. */
  readonly url: string;
  readonly keys: SandboxKeys;
}

/** `/google`: Google's token endpoint and Directory API as far as users are opened and closed, the pages of the user, and a look from outside. */
export function googleRoutes({ dataSource, url, keys }: GoogleParts): Router {
  const router = Router();
  const users = new GoogleUsers(dataSource);
  const api = Router();
  api.use(requireGoogleToken(keys), directoryRoutes(users));
  api.use((_request, response) => answerGoogleError(response, 404, 'notFound'));
  router.use(tokenRoutes(keys, url));
  router.use(`${GOOGLE_PATH}/api/admin/directory/v1`, api);
  router.get(`${GOOGLE_PATH}/accounts/:id.json`, async ({ params }, response) => {
    const user = await users.find(params.id);
    if (!user) return void response.status(404).json({ code: 'account-unknown' });
    const { suspended, unit, mustChange } = user;
    const programs = [...(await users.programs(params.id, 'tokens')), ...(await users.programs(params.id, 'asps'))];
    response.json({ suspended, orgUnit: unit, mustChangePassword: mustChange, programs: programs.length });
  });
  router.use(visitRoutes(users));
  return router;
}
