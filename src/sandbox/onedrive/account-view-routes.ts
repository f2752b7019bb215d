import { Router } from 'express';
import type { Drives } from './drives.js';
import { ONEDRIVE_PATH } from './onedrive-tenant.js';
import type { Permissions } from './permissions.js';

/** `GET /onedrive/accounts/{id}.json`: what of an account's files is shared with whom and until when, for whoever tests. */
export function accountViewRoutes(drives: Drives, permissions: Permissions): Router {
  const router = Router();
  router.get(`${ONEDRIVE_PATH}/accounts/:id.json`, async ({ params }, response) => {
    if (!(await drives.isThere(params.id))) return void response.status(404).json({ code: 'account-unknown' });
    const shared = await permissions.ofAccount(params.id);
    response.json({ shared: shared.map(({ name, email, role, expiresAt: until }) => ({ name, email, role, until })) });
  });
  return router;
}
