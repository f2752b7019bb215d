import { type Request, Router } from 'express';
import { mailboxPage } from './mailbox-page.js';
import type { Mails } from './mails.js';

/** `/mailbox` and `/mailbox.json`, with `?to=` for one address only. */
export function mailboxRoutes(mails: Mails): Router {
  const router = Router();

  router.get('/mailbox.json', async (request, response) => {
    const received = await mails.to(addressIn(request));
    response.json(received.map(({ to, subject, text, links }) => ({ to, subject, text, links })));
  });

  router.get('/mailbox', async (request, response) => {
    const address = addressIn(request);
    response.send(mailboxPage(address, await mails.to(address)));
  });

  return router;
}

function addressIn({ query }: Request): string | undefined {
  return typeof query.to === 'string' && query.to !== '' ? query.to : undefined;
}
