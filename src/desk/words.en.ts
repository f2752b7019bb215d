import type { Translation } from '../shared/web/words.js';
import type { ja } from './words.ja.js';

/** The same in English. */
export const en: Translation<typeof ja> = {
  title: 'Desk',
  refusal: {
    'sign-in-needed': {
      title: 'Please sign in',
      text: 'The desk is only for operators who signed in with multi-factor authentication.',
      action: 'Sign in with your UTokyo Account',
    },
    'not-an-operator': {
      title: 'You are not an operator of the desk',
      text: 'The account that signed in is not registered as an operator of the desk.',
      action: 'To the first page',
    },
    'role-missing': {
      title: 'Your role does not allow this',
      text: 'This page or action needs another role. If you need it, please ask the administrator.',
      action: 'To the desk',
    },
    'not-found': {
      title: 'Not found',
      text: 'There is nothing of the kind, or it is not of a faculty that you work for.',
      action: 'To the desk',
    },
  },
};
