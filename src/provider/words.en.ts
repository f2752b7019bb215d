import type { Translation } from '../shared/web/words.js';
import type { ja } from './words.ja.js';

/** The same in English. */
export const en: Translation<typeof ja> = {
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
