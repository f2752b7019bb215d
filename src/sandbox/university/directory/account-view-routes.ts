import { Router } from 'express';
import type { University } from '../university.js';

/** `GET /accounts/{id}.json`: what the directory holds of an account, without its secrets, for whoever tests. */
export function accountViewRoutes({ accounts }: University): Router {
  const router = Router();
  router.get('/accounts/:id.json', async ({ params }, response) => {
    const account = await accounts.find(params.id);
    if (!account) return void response.status(404).json({ code: 'account-unknown' });
    response.json({ ...account, ...(await accounts.credentialState(params.id)) });
  });
  return router;
}
