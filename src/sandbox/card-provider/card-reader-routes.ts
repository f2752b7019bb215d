import express, { type ErrorRequestHandler, type Request, type Response, Router } from 'express';
import type Provider from 'oidc-provider';
import { errors } from 'oidc-provider';
import { typedCode } from '../../shared/typed-code.js';
import { finishReading } from './finish-reading.js';
import type { SendPage } from './page-sender.js';
import { overPage } from './pages/provider-pages.js';
import { type Fault, testResponsePage } from './pages/test-response-page.js';
import { waitingPage } from './pages/waiting-page.js';
import type { PhoneReading } from './phone-reading.js';
import type { PhoneReadings } from './phone-readings.js';
import { readerAnswer } from './reader-answer.js';

interface CardReaderRoutes {
  readonly provider: Provider;
  readonly readings: PhoneReadings;
  readonly now: () => Promise<Date>;
  readonly send: SendPage;
  /** Origin of the sandbox, where a phone finds it. */
  readonly url: string;
  readonly serviceUrl: string;
}

/** `/card-reader/:uid`: what stands for the card reader in the browser that the service sent here; oidc-provider's cookie holds the two together. */
export function cardReaderRoutes({ provider, readings, now, send, url, serviceUrl }: CardReaderRoutes): Router {
  const router = Router();
  const form = express.urlencoded({ extended: false });

  const uidOf = async (request: Request, response: Response) =>
    (await provider.interactionDetails(request, response)).uid;

  const show = async (request: Request, response: Response, uid: string, fault: Fault) => {
    const at = await now();
    const invitation = isPhone(request)
      ? undefined
      : invitationTo(readings.of(uid) ?? readings.begin(uid, at), at, url);
    send(response, fault === 'none' ? 200 : 400, testResponsePage({ path: pathOf(uid), fault, invitation }));
  };

  router.get('/card-reader/:uid', async (request, response) => {
    const uid = await uidOf(request, response);
    const reading = readings.of(uid);
    if (reading?.answer) {
      readings.end(uid);
      await finishReading(provider, request, response, reading.answer);
    } else if (reading?.isPaired() && reading.isOpen(await now())) {
      send(response, 200, waitingPage(pathOf(uid)), 'waits');
    } else {
      await show(request, response, uid, 'none');
    }
  });

  router.post('/card-reader/:uid', form, async (request, response) => {
    const uid = await uidOf(request, response);
    const { card, result }: Fields = request.body;
    const answer = readerAnswer(card, result);
    if (!answer) return show(request, response, uid, 'card-missing');
    readings.end(uid);
    await finishReading(provider, request, response, answer);
  });

  router.post('/card-reader/:uid/number', form, async (request, response) => {
    const uid = await uidOf(request, response);
    const { number }: Fields = request.body;
    const reading = readings.of(uid);
    reading?.pair(typedCode(String(number)), await now());
    if (!reading?.isPaired()) return show(request, response, uid, 'wrong-number');
    response.redirect(303, pathOf(uid));
  });

  router.post('/card-reader/:uid/renewal', async (request, response) => {
    const uid = await uidOf(request, response);
    readings.begin(uid, await now());
    response.redirect(303, pathOf(uid));
  });

  const sayThatItIsOver: ErrorRequestHandler = (error, _request, response, next) => {
    if (!(error instanceof errors.SessionNotFound)) return next(error);
    send(response, 410, overPage(serviceUrl));
  };
  return router.use(sayThatItIsOver);
}

type Fields = Readonly<Record<string, unknown>>;

function pathOf(uid: string): string {
  return `/card-reader/${uid}`;
}

function isPhone(request: Request): boolean {
  return /Mobile|Android|iPhone/.test(request.get('User-Agent') ?? '');
}

function invitationTo(reading: PhoneReading, now: Date, url: string) {
  return reading.isOpen(now)
    ? { open: true as const, address: `${url}/phone-reader/${reading.handle}` }
    : { open: false as const };
}
