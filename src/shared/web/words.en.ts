import type { ja } from './words.ja.js';
import type { Translation } from './words.js';

/** Words that every page shares. */
export const en: Translation<typeof ja> = {
  service: 'UTokyo Account Identity Verification Service',
  skip: 'Skip to main content',
  language: 'Language',
  footer: 'About this site',
  help: 'If you need help',
  privacy: 'What we hold about you',
  home: 'First page',
  sandbox_label: 'Sandbox',
  sandbox: 'Sandbox: not real. It runs on a pretend university and pretend cards.',
  sandbox_link: 'Open the sandbox',
  error_title: 'Error: {{title}}',
  error_summary: 'Please check your input',
  code: 'If you contact us, please give this code:',
  desk: {
    title: 'The support desk',
    name: 'Desk',
    place: 'Place',
    hours: 'Opening hours',
    telephone: 'Telephone',
    mail: 'Mail',
    form: 'Web',
    form_link: 'Open the contact form',
    bring: 'What to bring',
    offices:
      'Your identity can also be checked at the academic affairs office of your faculty if you are a student, or at the personnel office of your department if you are staff.',
    offices_link: 'Find the office of your faculty',
    usual: {
      name: 'The support desk of the university',
      place: 'Please see the website of the university.',
      hours:
        'In the daytime on weekdays, except on public holidays and around New Year. Please see the website of the university for the hours.',
      bring_card: 'Your student or staff card',
      bring_otherwise: 'If you have no such card, please ask the desk beforehand what to bring.',
    },
  },
  never_linked: {
    title: 'If you never linked your card and cannot sign in',
    text: 'Without a card that was linked beforehand, this service cannot reset anything. Please have your identity checked at the support desk below.',
    by_mail:
      'If you can read mail at the contact address that you gave to the university, you can reset your password by mail.',
    by_mail_link: 'Reset the password by mail',
  },
  copy: 'Copy',
  countdown: '{{hours}} h {{minutes}} min left',
  copied: 'Copied',
  refusal: {
    'foreign-form': {
      title: 'Please try again',
      text: 'This page had been open for too long, or the request came from another browser, so we stopped to be safe. Nothing was changed.',
      action: 'Start from the first page',
    },
    'too-many-tries': {
      title: 'Please wait a moment',
      text: 'There were too many tries in a short time. Please wait about a minute and try again.',
      action: 'To the first page',
    },
    'not-found': {
      title: 'Page not found',
      text: 'The address may be wrong, or the page may have moved.',
      action: 'To the first page',
    },
    stale: {
      title: 'Something was changed on another screen',
      text: 'Another screen made a change at the same time, so this was not done. Please check how things stand and try again.',
      action: 'To the first page',
    },
    fault: {
      title: 'This could not be completed',
      text: 'Something went wrong on our side. Please try again in a little while.',
      action: 'To the first page',
    },
    'bad-request': {
      title: 'We could not read this',
      text: 'What was sent is not in the right form and was not accepted. Please start again from the first page.',
      action: 'To the first page',
    },
  },
};
