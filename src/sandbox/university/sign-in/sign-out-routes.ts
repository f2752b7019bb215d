import { Router } from 'express';
import type { Sessions } from '../credentials/sessions.js';
import { dropSession, sessionTokenOf } from './session-cookie.js';

/** `POST /sign-out`: ends the session of this browser. */
export function signOutRoutes(sessions: Sessions): Router {
  const router = Router();
  router.post('/sign-out', async (request, response) => {
    await sessions.end(sessionTokenOf(request));
    dropSession(response);
    response.redirect(303, '/');
  });
  return router;
}
