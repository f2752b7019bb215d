import type { Translation } from '../shared/web/words.js';
import type { ja } from './words.ja.js';

/** The same in English. */
export const en: Translation<typeof ja> = {
  refusal: {
    'cloud-refused': {
      title: 'Access could not be opened',
      text: 'The cloud service refused this. Nothing was changed. Please ask the desk.',
      'text_data-gone':
        'The cloud service no longer has data of this account. Nothing was changed. Please ask the desk.',
      action: 'See the application',
    },
    'cloud-unavailable': {
      title: 'The cloud service cannot be reached',
      text: 'The cloud service does not answer, or is too busy. Nothing was changed. Please wait a few minutes and try again.',
      action: 'See the application',
    },
    'cloud-outcome-unknown': {
      title: 'The result is not known',
      text: 'The answer of the cloud service was lost, so that we do not know whether access was opened. If you do it again, you get something new, and what came before stops working.',
      action: 'See the application',
    },
  },
};
