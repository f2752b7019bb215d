import type { ja } from './words.ja.js';

/** The same in English. */
export const en: typeof ja = {
  privacy: {
    title: 'What other systems of the university are told',
    what: 'What sort of thing happened to your link, your resets or your application for cloud data, and when, with the number of the UTokyo Account and of the procedure; and which system was told. Only systems that the university has registered are told. A system that is not registered to use numbers of UTokyo Accounts gets a code instead that no other system has. None is told your name, linkage ID, email address or password.',
    why: 'So that other systems know at once that your link or your credentials have changed, and can protect your account.',
    how_long: '{{kept}} days. How a system that was told handles it is explained by that system.',
  },
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
