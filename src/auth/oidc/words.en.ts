import type { Translation } from '../../shared/web/words.js';
import type { accountJa, cardJa } from './words.ja.js';

/** Words for every way in which reading a card can end without a result. */
export const cardEn: Translation<typeof cardJa> = {
  refusal: {
    cancelled: {
      title: 'You stopped the verification',
      text: 'It was stopped in the app, so the verification has ended. Nothing was changed. To go on, please read the card again.',
      action: 'Verify again',
    },
    'timed-out': {
      title: 'Time is up',
      text: 'Reading the card took too long, so we stopped to be safe. Nothing was changed. Please start again.',
      action: 'Verify again',
    },
    'other-browser': {
      title: 'You came back in another browser',
      text: 'We cannot go on, because you came back in a browser other than the one you started in. Please start again in your usual browser, not in a private or incognito window. Nothing was changed.',
      action: 'Start from the first page',
    },
    'pin-locked': {
      title: 'The PIN is locked',
      text: 'The card is locked because a wrong PIN was entered too often. Please have the PIN reset at your municipal office or a participating convenience store. The university cannot reset it.',
      action: 'If you need help',
    },
    'certificate-expired': {
      title: 'The electronic certificate has expired',
      text: 'The user authentication certificate of the card has expired. Please renew it at your municipal office and try again. While you can sign in, your UTokyo Account works as before.',
      action: 'If you need help',
    },
    'certificate-revoked': {
      title: 'The electronic certificate was revoked',
      text: 'The card cannot be used because its certificate was revoked. If you have received a new card, please use that one. Otherwise please ask your municipal office.',
      action: 'If you need help',
    },
    unavailable: {
      title: 'The card service does not answer',
      text: 'The authentication service for My Number Cards does not answer. Nothing was changed. Please wait a few minutes and try again.',
      action: 'Verify again',
    },
    rejected: {
      title: 'The result was not accepted',
      text: 'To be safe, we did not accept the result of the verification. Nothing was changed. Please try again, and contact the support desk if it happens again.',
      action: 'Verify again',
    },
    malformed: {
      title: 'The result could not be read',
      text: 'The address is cut off or wrong. Nothing was changed. Please start again.',
      action: 'Start from the first page',
    },
    'unknown-transaction': {
      title: 'This verification has ended already',
      text: 'Going back or reloading opened a verification that is over. You can go on from the list of procedures.',
      action: 'To the procedures',
    },
  },
};

/** The same for the account. */
export const accountEn: Translation<typeof accountJa> = {
  refusal: {
    cancelled: {
      title: 'You stopped signing in',
      text: 'You are not signed in with your UTokyo Account. Nothing was changed. To go on, please sign in again.',
      action: 'Back to sign-in',
    },
    'timed-out': {
      title: 'Time is up',
      text: 'Signing in took too long, so we stopped to be safe. Nothing was changed. Please start again.',
      action: 'Back to sign-in',
    },
    'other-browser': {
      title: 'You came back in another browser',
      text: 'We cannot go on, because you came back in a browser other than the one you started in. Please start again in a normal window of your usual browser. Nothing was changed.',
      action: 'Start from the first page',
    },
    unavailable: {
      title: 'The university sign-in does not answer',
      text: 'The sign-in system of the university does not answer. Nothing was changed. Please wait a few minutes and try again.',
      action: 'Back to sign-in',
    },
    rejected: {
      title: 'The sign-in was not accepted',
      text: 'To be safe, we did not accept the result of the sign-in. Nothing was changed. Please sign in again, and contact the support desk if it happens again.',
      action: 'Back to sign-in',
    },
    malformed: {
      title: 'The result could not be read',
      text: 'The address is cut off or wrong. Nothing was changed. Please start again.',
      action: 'Start from the first page',
    },
    'unknown-transaction': {
      title: 'This sign-in has ended already',
      text: 'Going back or reloading opened a sign-in that is over. You can go on from the list of procedures.',
      action: 'To the procedures',
    },
  },
};
