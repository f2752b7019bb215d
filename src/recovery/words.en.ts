import type { Translation } from '../shared/web/words.js';
import type { ja } from './words.ja.js';

/** Words of recovery. */
export const en: Translation<typeof ja> = {
  menu: {
    heading: 'When you cannot sign in',
    button: 'Request to reset multi-factor authentication and password for your UTokyo Account',
    left: 'No password or access pass can be issued for an account that has expired (after graduation or resignation). Cloud data salvage and alumni services are not offered here yet; please keep your link, since they will need it.',
    waiting:
      'Another card took the place of the one before not long ago, so nothing can be issued yet. The link status page says from when it can.',
    held: 'No password or access pass can be issued while the link is on hold.',
    suspended: 'No password or access pass can be issued while the link is suspended.',
    privileged: 'This account can be reset at the support desk only.',
  },
  use: {
    password: 'A password was issued',
    'access-pass': 'A temporary access pass was issued',
  },
  status: {
    name: 'Resetting password and multi-factor authentication',
    works: 'Possible right now',
    unknown: 'We cannot tell now: the university directory does not answer, or does not know the account.',
  },
  form: {
    title: 'Select what to issue',
    account: 'UTokyo Account',
    password: 'Password (I forgot it)',
    password_hint:
      'Issues a temporary password. The present password stops working and you are signed out everywhere. Signing in still needs your multi-factor authentication.',
    access_pass: 'Temporary access pass (set up MFA)',
    access_pass_hint:
      'Issues a pass with which you set up multi-factor authentication anew. If you forgot the password too, choose this first, set up multi-factor authentication, then read the card again to have a password issued.',
    lost: 'My phone is lost or stolen',
    lost_hint:
      'With the temporary access pass, removes every multi-factor method registered so far and signs you out everywhere.',
    submit: 'Issue',
    choose: 'Select what to issue',
    choose_fault: 'Choose either the password or the temporary access pass.',
    lost_needs_pass:
      'If your phone is lost, choose the temporary access pass first. A password alone does not let you sign in, and leaves the lost phone in force.',
  },
  issued: {
    password_title: 'A password was issued',
    password_label: 'Temporary password',
    password_next:
      'When you sign in with this temporary password you will be asked to choose a new one. Signing in still needs your multi-factor authentication.',
    pass_title: 'A temporary access pass was issued',
    pass_label: 'Temporary access pass',
    pass_next:
      'Open the security info page, sign in with this pass in the password field, and register a multi-factor method. We recommend registering at least two.',
    pass_until: 'It works until {{time}}.',
    once: 'It will never be shown again once you close this page. Keep this page open until you have used it.',
    account: 'Account to sign in with',
    sign_in: 'Sign in',
    security_info: 'Open security info',
    new_tab: 'It opens in a new tab. Keep this page open.',
    print: 'We do not send it by mail. Do not tell it to anybody.',
    finish_hint:
      'When you have used it, press “Finish”. That ends the verification by your card too, so that nobody who uses this browser after you can go on with it.',
    finish: 'Finish',
  },
  standing: {
    title: 'How your reset stands',
    executing: 'It is being issued. Please wait a few seconds and reload this page.',
    issued: 'It was issued and shown once.',
    unseen:
      'If you closed the page before seeing it, you can have it issued again within {{minutes}} minutes of its issue. What was issued before then stops working.',
    unknown:
      'The answer of the university system was lost, so we do not know whether it was issued. Your present password or pass may have stopped working. Please have it issued again; only what is then shown works.',
    failed:
      'The university system is busy, so it was not issued. Nothing was changed. Please wait a little and try again.',
    cancelled: 'This reset was cancelled.',
    closed: 'Nothing more can be issued with this verification. Please read the card again if you need to.',
    again: 'Issue again',
    read_again: 'Verify identity with My Number Card',
    what: 'You asked for',
  },
  refusal: {
    'account-has-left': {
      title: 'Nothing can be issued for an account that has left',
      text: 'This UTokyo Account has expired, so a password or access pass would not let you sign in. Nothing was changed.',
      action: 'To the procedures',
    },
    'account-is-privileged': {
      title: 'Please have this reset at the support desk',
      text: 'This UTokyo Account has special rights and cannot be reset online. Please have your identity checked at the support desk. Nothing was changed.',
      action: 'If you need help',
    },
    'page-out-of-date': {
      title: 'This page is out of date',
      text: 'Another card was read on another tab, so the account on this page is not the account of the card any more. Please look at it as it is now. Nothing was issued.',
      action: 'See it as it is now',
    },
    'in-progress': {
      title: 'It is being issued',
      text: 'The same request is being carried out on another screen. Please look there. If you cannot find it, wait about a minute and try again.',
      action: 'See how it stands',
    },
    closed: {
      title: 'Nothing more can be issued from this page',
      text: 'It was issued already, the limit was reached, or the reset was cancelled. Nothing new was issued. See how it stands, and read the card again if you need to.',
      action: 'See how it stands',
    },
    'too-many': {
      title: 'The limit of resets for one day was reached',
      text: 'Nothing can be issued now, because it was done many times in a short while. Nothing was changed. Please try again after about a day, or come to the support desk if it is urgent. If it was not you, contact the support desk at once.',
      action: 'If you need help',
    },
    'directory-refused': {
      title: 'The university system did not accept this',
      text: 'The university system refused to issue it. Nothing was changed. Please try again or contact the support desk.',
      action: 'See how it stands',
    },
    'directory-unavailable': {
      title: 'The university system does not answer',
      text: 'It could not be issued because the university system does not answer. Nothing was changed. Please wait a little and try again; you need not read the card again.',
      action: 'See how it stands',
    },
    'outcome-unknown': {
      title: 'We do not know whether it was issued',
      text: 'The answer of the university system was lost. Your present password or pass may have stopped working. Please have it issued again on the next page; you need not read the card again.',
      action: 'Go to issue again',
    },
  },
};
