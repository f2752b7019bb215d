import { Router } from 'express';
import { homePage } from './home-page.js';

/** `/`: the way into the sandbox. */
export function homeRoutes(serviceUrl: string): Router {
  const router = Router();
  router.get('/', (_request, response) => {
    response.send(homePage(serviceUrl));
  });
  return router;
}
