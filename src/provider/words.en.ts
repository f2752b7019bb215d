import type { Translation } from '../shared/web/words.js';
import type { ja } from './words.ja.js';

/** The same in English. */
export const en: Translation<typeof ja> = {
  privacy: {
    title: 'Requests of services for a verification',
    what: 'Which service asked, and numbers that are used once to answer it. They are kept encrypted, with no name and nothing of the card.',
    why: 'To lead you back to the service that asked, in the browser that asked, and once only.',
    how_long: '{{minutes}} minutes at most.',
  },
  refusal: {
    'request-over': {
      title: 'This request is over',
      text: 'It was answered already, took too long, or was begun in another browser. Please start again at the service that you were using.',
      action: 'To the first page',
    },
    'request-unusable': {
      title: 'The service’s request cannot be taken',
      text: 'What the service sent is not right ({{error}}), so we cannot send you back. It is no mistake of yours. Please tell the service’s own support the code on this page.',
      action: 'To the first page',
    },
  },
};
