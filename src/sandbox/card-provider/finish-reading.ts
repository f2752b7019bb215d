import type { Request, Response } from 'express';
import type Provider from 'oidc-provider';
import type { CardName } from './cards.js';
import type { ReaderAnswer } from './reader-answer.js';

/** Ends the reading that this browser began and sends it back to the service. */
export async function finishReading(
  provider: Provider,
  request: Request,
  response: Response,
  answer: ReaderAnswer,
): Promise<void> {
  const { params } = await provider.interactionDetails(request, response);
  const result = 'card' in answer ? loginWith(answer.card, params.acr_values) : answer;
  await provider.interactionFinished(request, response, result);
}

/** Says `aal3` only to a service that asked for it. */
function loginWith(card: CardName, acrValues: unknown) {
  const asked = typeof acrValues === 'string' && acrValues.split(' ').includes('aal3');
  return { login: { accountId: card, remember: false, ...(asked && { acr: 'aal3' }) } };
}
