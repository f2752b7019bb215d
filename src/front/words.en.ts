import type { Translation } from '../shared/web/words.js';
import type { ja } from './words.ja.js';

/** Words of the first page and of help. */
export const en: Translation<typeof ja> = {
  home: {
    title: 'UTokyo Account Identity Verification Service',
    lead: 'When you cannot sign in to your UTokyo Account, the My Number Card that you linked beforehand is all you need to reset your password or multi-factor authentication, at any hour and from anywhere.',
    verify: 'Verify identity with My Number Card',
    status: 'Check link status',
    before: 'What you need',
    need_1: 'Your own My Number Card (the physical card)',
    need_2: 'Two 4-digit PINs (for the user authentication certificate and for card info input support)',
    need_3: 'A smartphone that reads the card, with "{{app}}" installed and set up',
    flow: 'How it goes',
    flow_1:
      'Press "Verify identity with My Number Card" and "{{app}}" opens. On a PC, scan the QR code shown with your phone.',
    flow_2: 'Read the card as the app tells you, and you come back here.',
    flow_3: 'The first time, go on to sign in with your UTokyo Account and press "Link" to complete the link.',
    careful: 'Never scan a QR code or open a link that somebody sent you. Your account could be taken over.',
  },
  help: {
    title: 'If you need help',
    card_title: 'Trouble with the card or a PIN',
    card_1:
      'If you forgot a PIN, or it was locked after three wrong tries, your municipal office can reset it. The university cannot.',
    card_2: 'If the electronic certificate has expired, your municipal office can renew it.',
    card_3:
      'If you lost the card, sign in with your UTokyo Account to unlink it. To have the card suspended, call the My Number hotline (0120-95-0178), at any hour.',
    rehearse: 'Try beforehand whether your card still works',
    app_title: 'If the app does not bring you back',
    app_1:
      'Private or incognito windows may not return to the page. Please start again in a normal window of your usual browser.',
    app_2: 'If a QR code appears on your phone, reset the zoom of the browser and the "desktop site" setting.',
    accounts_title: 'If you have two accounts',
    accounts: 'If you hold both a student and a staff UTokyo Account, please link the student account.',
  },
};
