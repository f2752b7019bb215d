import type { ja } from './words.ja.js';

/** The same in English. */
export const en: typeof ja = {
  refusal: {
    'subscription-unknown': {
      title: 'There is no such subscription',
      text: 'This system has no subscription of that name.',
      action: 'List the subscriptions',
    },
    'too-many-subscriptions': {
      title: 'Too many subscriptions',
      text: 'This system has as many subscriptions as it may. Delete one that is not in use.',
      action: 'List the subscriptions',
    },
    'delivery-url-refused': {
      title: 'Nothing is delivered there',
      text: 'Give an https URL without user name, password and fragment (reason: {{reason}}).',
      action: 'Correct the delivery URL',
    },
    'event-types-refused': {
      title: 'These are not event types',
      text: 'Name at least one event type, each once, by its URI in the documentation.',
      action: 'Correct the event types',
    },
    'authorization-refused': {
      title: 'This cannot stand in an Authorization header',
      text: 'Use printable ASCII characters, and single spaces between them.',
      action: 'Correct the value',
    },
    'verification-state-refused': {
      title: 'The state of the verification is too long',
      text: 'Give a shorter text.',
      action: 'Correct the state',
    },
    'subscription-not-enabled': {
      title: 'The subscription is not enabled',
      text: 'Nothing is sent to a subscription that is paused or disabled. Enable it first.',
      action: 'Enable the subscription',
    },
    'cursor-unknown': {
      title: 'This is no cursor',
      text: 'Give a cursor as it stood in an earlier answer.',
      action: 'Begin at the start',
    },
  },
};
