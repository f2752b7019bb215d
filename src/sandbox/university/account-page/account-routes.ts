import { Router } from 'express';
import { signedIn } from '../sign-in/signed-in.js';
import type { University } from '../university.js';
import { accountPage } from './account-page.js';

const PAGE = '/account';

/** `/account`: a page of the university that needs nothing but a sign-in. */
export function accountRoutes({ accounts, sessions }: University): Router {
  const router = Router();
  router.get(
    PAGE,
    signedIn(PAGE, sessions, async ({ accountId, methods }, _request, response) => {
      const account = await accounts.find(accountId);
      response.send(accountPage(accountId, account?.names[0] ?? '', methods));
    }),
  );
  return router;
}
