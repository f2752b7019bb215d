import type { Translation } from '../shared/web/words.js';
import type { ja } from './words.ja.js';

/** The same in English. */
export const en: Translation<typeof ja> = {
  use: {
    statement: 'identity verified for a registered service',
  },
  events: {
    'statement-issued': 'result of a verification told to a registered service',
    'consent-withdrawn': 'consent for a registered service withdrawn',
  },
  privacy: {
    title: 'Verification for alumni services and other registered services',
    what: 'Which services were told the result of a verification and when, what you agreed to tell them, and a number made for each service. No service is told the 連携ID of your card.',
    why: 'So that a service can be sure that you are or were a member of the university, and the same person as before.',
    how_long:
      'What a service fetches is kept encrypted for {{minutes}} minutes. What you agreed to is kept until you withdraw it, and the number for each service until your information is erased.',
  },
  menu: {
    heading: 'Alumni services',
    text: 'With this card you can join alumni services, also after graduation or retirement.',
    button: 'Join alumni services',
  },
  list: {
    title: 'Join alumni services',
    text: 'Choose a service to go to its own page. It sends you back here, where you verify your identity with your card.',
    none: 'There is no service to join at the moment.',
    go: 'Go to {{name}}',
  },
  ask: {
    title: 'Identity verification for {{name}}',
    text: '{{name}} asks us to verify your identity. When your My Number Card has been read, you see what would be told, and choose whether you agree. Nothing has been told yet.',
    why: 'What it is for',
    read: 'Read the card',
    cannot: 'Your identity cannot be verified with this card at the moment',
    not_linked: 'This card is not linked to a UTokyo Account.',
    suspended: 'The link of this card is suspended. Only the desk can restore it.',
    held: 'The link of this card cannot be used until the name has been checked.',
    waiting: 'The link of this card can be used from {{from}}.',
    back: 'Back to {{name}}',
  },
  consent: {
    title: 'Check what {{name}} will be told',
    to: 'Who is told',
    account: 'UTokyo Account',
    what: 'What is told',
    same_person: 'a number for you that only this service has (neither your 連携ID nor your UTokyo Account)',
    account_id: 'the number of your UTokyo Account ({{account}})',
    card_read: 'that your identity was verified with your My Number Card just now',
    membership: 'whether you are or were a member, student or staff, your faculty, and when it ended',
    name: 'Also tell my name ({{name}}, as on the card)',
    name_hint: 'Your name is not told unless you tick this.',
    again: 'You agreed to this service on {{time}}.',
    withdraw: 'You can withdraw your consent later on the page “Check link status”.',
    agree: 'Agree and continue',
    decline: 'Go back without agreeing',
  },
  status: {
    heading: 'Services that are told of your verification',
    item: '{{name}} (last told: {{time}})',
    shared: 'What is told: {{what}}',
    gone: 'a service that is registered no more',
    same_person: 'its own number for you',
    membership: 'membership',
    name: 'name',
    withdraw: 'Withdraw consent for {{name}}',
  },
  refusal: {
    'card-unread': {
      title: 'Please read your card',
      text: 'The card was read too long ago, or that reading was used for something else. Please start again at the service that you were using.',
      action: 'To the first page',
    },
    'membership-unknown': {
      title: 'Your membership cannot be checked at the moment',
      text: 'The university’s directory does not answer, so there was nothing to tell the service. Nothing was told. Please try again in a while.',
      action: 'To the first page',
    },
  },
};
