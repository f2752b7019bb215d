import { type Request, Router } from 'express';
import { mailboxPage } from './mailbox-page.js';
import type { Mails } from './mails.js';

// Whoever mails us chooses this HTML: no script, no form, nothing loaded, and an origin of its own.
const MAIL_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";

/** `/mailbox` and `/mailbox.json`, with `?to=` for one address only, and `/mailbox/{id}.html`, a mail as it was sent. */
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

  router.get('/mailbox/:id.html', async (request, response, next) => {
    const html = await mails.htmlOf(request.params.id);
    if (html === undefined) return next();
    response.set('Content-Security-Policy', MAIL_POLICY).type('html').send(html);
  });

  return router;
}

function addressIn({ query }: Request): string | undefined {
  return typeof query.to === 'string' && query.to !== '' ? query.to : undefined;
}
