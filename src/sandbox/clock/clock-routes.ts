import express, { Router } from 'express';
import { formField, readForm } from '../pages/form-field.js';
import { wantsPage } from '../pages/wants-page.js';
import { advanceIn } from './advance.js';
import { clockPage } from './clock-page.js';
import type { SandboxClock } from './sandbox-clock.js';

/** `/clock`: shows the time of service and sandbox and moves it forward, by a form or by `{"advance":"P7D"}`. */
export function clockRoutes(clock: SandboxClock): Router {
  const router = Router();

  router.get('/clock', async (_request, response) => {
    response.send(clockPage(await clock.now(), 'none'));
  });

  router.post('/clock', express.json(), readForm, async (request, response) => {
    const advance = advanceIn(formField(request, 'advance').trim());
    const page = wantsPage(request);
    if (advance) {
      const now = await clock.advance(advance);
      return page ? response.redirect(303, '/clock') : void response.json({ now });
    }
    response.status(400);
    if (page) response.send(clockPage(await clock.now(), 'no-duration'));
    else response.json({ code: 'no-duration' });
  });

  return router;
}
