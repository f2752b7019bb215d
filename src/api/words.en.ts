import type { Translation } from '../shared/web/words.js';
import type { ja } from './words.ja.js';

/** The same in English. */
export const en: Translation<typeof ja> = {
  docs: {
    title: 'REST API',
    lead: 'How other systems of the university use this service.',
    machine: 'The OpenAPI 3.1 document',
    english: 'Each operation is described below.',
    start_title: 'To begin with',
    token:
      'Get an access token and send it with every call in the Authorization header. To have your system registered, ask whoever runs this service.',
    refusals:
      'Refusals are problem details (RFC 9457). The code never changes and is the one that people see on our pages.',
    keys: 'POST and PATCH need an Idempotency-Key. Where an answer was lost, send the same again with the same key: it is not done twice, and you get the same answer.',
    pages: 'Lists come in pages. Where there is a next, send it as cursor, as it is, for what follows.',
    limits:
      'You may make {{calls}} calls a minute. The RateLimit header says what remains. Beyond that the answer is 429: wait for the seconds of Retry-After.',
    tags: 'Answers to GET have an ETag. Send it as If-None-Match and the answer is 304 where nothing is new.',
    contents: 'All operations',
    back: 'All operations',
    fields: 'Fields of the answer',
    scope: 'Scope',
    parameters: 'Parameters',
    body: 'Body',
    name: 'Name',
    form: 'Form',
    meaning: 'Meaning',
    required: 'required',
    example: 'Example',
    answer: 'Answer',
    refused: 'Refusals',
    status: 'Status',
    codes: 'Codes',
  },
  refusal: {
    'token-missing': {
      title: 'There is no access token',
      text: 'Please call with an access token.',
      action: 'To the first page',
    },
    'token-invalid': {
      title: 'The access token is not valid',
      text: 'The access token has expired or was withdrawn. Please get a new one.',
      action: 'To the first page',
    },
    'scope-missing': {
      title: 'The access token does not reach this far',
      text: 'The access token lacks the scope of this operation.',
      action: 'To the first page',
    },
    'too-many-calls': {
      title: 'Too many calls',
      text: 'There were too many calls in a short time. Please wait a little and call again.',
      action: 'To the first page',
    },
    'invalid-request': {
      title: 'The request does not have the documented form',
      text: 'Something is not as the document says. Nothing was changed.',
      action: 'To the first page',
    },
    'idempotency-key-missing': {
      title: 'An Idempotency-Key is needed',
      text: 'Changes need an Idempotency-Key. Nothing was changed.',
      action: 'To the first page',
    },
    'idempotency-key-reused': {
      title: 'The Idempotency-Key was used for another request',
      text: 'Please use another key for another request. Nothing was changed.',
      action: 'To the first page',
    },
    'call-in-progress': {
      title: 'The same call is being carried out',
      text: 'The first call has not ended yet. Please wait a little and call again.',
      action: 'To the first page',
    },
    'cursor-unreadable': {
      title: 'The cursor cannot be read',
      text: 'Please use the next of an answer as it is.',
      action: 'To the first page',
    },
    'changed-meanwhile': {
      title: 'It was changed since you saw it',
      text: 'The value of If-Match is not the present one. Please read it again. Nothing was changed.',
      action: 'To the first page',
    },
  },
};
