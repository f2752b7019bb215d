import { Router } from 'express';
import { nothingHerePage } from '../pages/nothing-here-page.js';
import { phonePage } from './phone-page.js';
import type { Phones } from './phones.js';

const RELOAD_SECONDS = '5';

/** `/phone/{id}` and `/phone/{id}.json`: what an account's phone shows now. */
export function phoneRoutes(phones: Phones): Router {
  const router = Router();

  router.get('/phone/:id.json', async ({ params }, response) => {
    const code = await phones.codeOn(params.id);
    if (code === undefined) return void response.status(404).json({ code: null });
    response.json({ code });
  });

  router.get('/phone/:id', async ({ params }, response) => {
    const code = await phones.codeOn(params.id);
    if (code === undefined) return void response.status(404).send(nothingHerePage());
    response.set('Refresh', RELOAD_SECONDS).send(phonePage(params.id, code));
  });

  return router;
}
