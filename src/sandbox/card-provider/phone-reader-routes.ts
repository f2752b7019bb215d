import express, { Router } from 'express';
import type { SendPage } from './page-sender.js';
import { numberPage, phoneClosedPage, phoneDonePage, phoneFormPage } from './pages/phone-pages.js';
import type { PhoneReadings } from './phone-readings.js';
import { readerAnswer } from './reader-answer.js';

/** `/phone-reader/:handle`: where the code on a PC's page leads a phone. */
export function phoneReaderRoutes(readings: PhoneReadings, now: () => Promise<Date>, send: SendPage): Router {
  const router = Router();

  router.get('/phone-reader/done', (_request, response) => send(response, 200, phoneDonePage()));

  router.get('/phone-reader/:handle', async (request, response) => {
    const reading = readings.at(request.params.handle, await now());
    if (!reading) return send(response, 410, phoneClosedPage());
    if (reading.answer) return response.redirect(303, '/phone-reader/done');
    if (reading.isPaired()) return send(response, 200, phoneFormPage(request.path, false));
    send(response, 200, numberPage(request.path, reading.number), 'waits');
  });

  router.post('/phone-reader/:handle', express.urlencoded({ extended: false }), async (request, response) => {
    const at = await now();
    const reading = readings.at(request.params.handle, at);
    if (!reading?.isPaired()) return send(response, 410, phoneClosedPage());
    const { card, result }: Readonly<Record<string, unknown>> = request.body;
    const answer = readerAnswer(card, result);
    if (!answer) return send(response, 400, phoneFormPage(request.path, true));
    reading.take(answer, at);
    response.redirect(303, '/phone-reader/done');
  });

  return router;
}
