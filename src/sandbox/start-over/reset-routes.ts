import { Router } from 'express';
import { wantsPage } from '../pages/wants-page.js';
import type { StartOver } from './start-over.js';

/** `POST /reset`: starts over, by a button or by a program. */
export function resetRoutes(startOver: StartOver): Router {
  const router = Router();
  router.post('/reset', async (request, response) => {
    await startOver.run();
    if (wantsPage(request)) response.redirect(303, '/');
    else response.json({ ok: true });
  });
  return router;
}
