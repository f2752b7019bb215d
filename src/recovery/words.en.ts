import type { Translation } from '../shared/web/words.js';
import type { ja } from './words.ja.js';

/** Words of recovery. */
export const en: Translation<typeof ja> = {
  menu: {
    heading: 'When you cannot sign in',
    under_way: 'A request of yours is under way.',
    go_on: 'Go on with the reset under way',
    button: 'Request to reset multi-factor authentication and password for your UTokyo Account',
    left: 'No password or access pass can be issued for an account that has expired (after graduation or resignation). Please keep your link: cloud data salvage and alumni services need it.',
    waiting:
      'Another card took the place of the one before not long ago, so nothing can be issued yet. The link status page says from when it can.',
    held: 'No password or access pass can be issued while the link is on hold.',
    suspended: 'No password or access pass can be issued while the link is suspended.',
    privileged: 'This account can be reset at the support desk only.',
  },
  use: {
    password: 'A password was issued',
    'access-pass': 'A temporary access pass was issued',
    both: 'A password and a temporary access pass were asked for',
    'password-asked': 'A password was asked for',
    'access-pass-asked': 'A temporary access pass was asked for',
    'both-asked': 'A password and a temporary access pass were asked for',
  },
  status: {
    name: 'Resetting password and multi-factor authentication',
    works: 'You can ask for it',
    unknown: 'We cannot tell now: the university directory does not answer, or does not know the account.',
  },
  form: {
    title: 'Select what to issue',
    account: 'UTokyo Account',
    password: 'Password (I forgot it)',
    password_hint:
      'Issues a temporary password. The present password stops working. {{signedOut}}If you have set up multi-factor authentication, signing in still needs it.',
    signs_out: 'You are signed out everywhere. ',
    access_pass: 'Temporary access pass (set up MFA)',
    access_pass_hint:
      'When your phone is broken or replaced: issues a pass with which you set up multi-factor authentication anew. Your password stays as it is.',
    both: 'Both',
    both_hint:
      'When neither password nor multi-factor authentication works. The pass is issued first, then the password.',
    guard_code: 'For safety, you first enter a code that we mail to {{addresses}}.',
    guard_wait: 'For safety, it is issued {{hours}} hours after you ask for it.',
    refused: '“{{what}}” cannot be issued',
    lost: 'My phone is lost or stolen',
    lost_hint:
      'With the temporary access pass, removes every multi-factor method registered so far and signs you out everywhere.',
    submit: 'Issue',
    choose: 'Select what to issue',
    choose_fault: 'Choose one of them.',
    lost_needs_pass:
      'If your phone is lost, choose “Both” or the temporary access pass. A password alone does not let you sign in, and the lost phone could still be used.',
  },
  issued: {
    password_title: 'A password was issued',
    password_label: 'Temporary password',
    password_next:
      'When you sign in with this temporary password you will be asked to choose a new one. If you have set up multi-factor authentication, that is still needed too.',
    password_unforced:
      'This password stays in force until you change it yourself. Please change it as soon as you have signed in. If it still stands tomorrow we send you a mail.',
    password_next_unforced:
      'Sign in with this temporary password and change it. You may be asked for your multi-factor authentication.',
    outside_hours:
      'This account may sign in at certain hours only, and not at this one. The password works once those hours begin.',
    pass_title: 'A temporary access pass was issued',
    pass_label: 'Temporary access pass',
    pass_next:
      'Open the security info page, sign in with this pass in the password field, and register a multi-factor method. We recommend registering at least two. It may take about ten seconds until the pass works: if it is refused, wait a moment and type it in again.',
    pass_until: 'It works until {{time}}.',
    once: 'It will never be shown again once you close this page. Keep this page open until you have used it.',
    account: 'Account to sign in with',
    copy_account: 'Copy the account',
    sign_in: 'Sign in',
    change_password: 'Change the password',
    security_info: 'Open security info',
    new_tab: 'It opens in a new tab. Keep this page open.',
    print: 'We do not send it by mail. Do not tell it to anybody.',
    finish_hint:
      'When you have used it, press “Finish”. That ends the verification by your card too, so that nobody who uses this browser after you can go on with it.',
    finish: 'Finish',
    then_heading: 'What comes next',
    then: 'Once you have registered a multi-factor method, have the password issued. Pressing this button takes the pass above out of sight.',
    then_later: 'If more than 10 minutes have passed since you read the card, read it again; you go on from here.',
  },
  left: {
    pass: 'The temporary access pass that was being issued could not be withdrawn yet.',
    methods: 'Some of the multi-factor methods registered so far could not be removed yet.',
    sessions: 'You could not be signed out everywhere yet.',
    goes_on:
      'This service goes on trying. If it does not succeed within about an hour, the support desk is told. If it is urgent, please contact the support desk.',
  },
  guard: {
    name: 'Check before a reset',
    code: 'To set up multi-factor authentication again, for example, you first enter a code that we mail to {{addresses}}.',
    wait: 'To set up multi-factor authentication again, for example, you would have to wait {{hours}} hours. With an address outside the university on record there, you would not.',
    broken:
      'Your address outside the university takes no mail, so to set up multi-factor authentication again, for example, you would have to wait {{hours}} hours. With an address that works you would not.',
    wait_always: 'To set up multi-factor authentication again, for example, you have to wait {{hours}} hours.',
    register: 'Register an address outside the university',
  },
  codes: {
    pass: 'withdraw the pass',
    methods: 'remove methods',
    sessions: 'end sessions',
    'account-unknown': 'not in the directory',
    'account-ended': 'account disabled',
    'account-locked': 'no right to unlock it',
    'account-protected': 'account with special rights',
    'mastered-elsewhere': 'kept in another system',
    'change-forbidden': 'may not be changed by its person',
    'smart-card-only': 'smart card only',
    'password-refused': 'password rules',
    'access-pass-not-allowed': 'no access pass allowed',
    'not-offered': 'directory cannot do this',
    'not-permitted': 'this service lacks a permission',
    other: 'another reason',
    unavailable: 'no answer',
  },
  step: {
    password: 'Go on and issue the password',
    'access-pass': 'Issue the temporary access pass',
    pass_again: 'Issue the temporary access pass again',
  },
  way: {
    heading: 'Your way back in',
    card: 'Verify your identity with the card',
    code: 'Type in the code that was mailed to your address outside the university',
    wait: 'Wait until the time is over',
    'access-pass': 'Set up multi-factor authentication with the temporary access pass',
    password: 'Get a temporary password',
    'sign-in': 'Sign in (you are asked to choose a new password)',
    'sign-in-as-before': 'Sign in (your password stays the same)',
    done: '(done)',
    now: '(you are here)',
  },
  code: {
    heading: 'Type in the code',
    sent: 'We sent a code of 8 digits to:',
    not_sent: 'To go on in this browser you need a code of 8 digits, which we send to:',
    label: 'Code',
    hint: 'It works until {{time}}. You have {{left}} tries left; a new code does not give you more.',
    fault: 'Type in 8 digits. This did not count as a try.',
    submit: 'Confirm',
    send: 'Send the code',
    another: 'Send a new code',
    another_hint: 'If it does not arrive, look into the spam folder too. A new code replaces the one before.',
    refused: '{{address}} (takes no mail)',
    unreachable:
      'If you can read mail at none of these addresses, stop this request and have your identity checked at the support desk.',
  },
  wait: {
    heading: 'How long you have to wait',
    until: 'It can be issued from {{time}}. For safety we tell all your addresses of this request and wait.',
    then: 'You may close this page; please note the time. If you can read your mail, we also send you one. When the time has come, read the card again and you go on from here. The request ends {{days}} days later.',
    urgent: 'If it is urgent, stop this request and have your identity checked at the support desk.',
    not_you: 'If it was not you, stop it with the button below or with the link in the mail that we sent.',
  },
  cancel: {
    heading: 'Stop this request',
    means:
      'Nothing is issued by this request any more, and an access pass that it issued stops working. If you want something else issued, stop this one first, too.',
    button: 'Stop this request',
  },
  code_mail: {
    subject: '[UTokyo Account Identity Verification Service] Code',
    what: 'Code: {{code}}',
    use: 'Type this code into the page where you read your card. It works for {{minutes}} minutes.',
    never:
      'Do not tell this code to anybody, by telephone, mail or social media. Nobody of the university will ask for it.',
    not_you:
      'If you did not ask for it, do not use the code. Suspend the link with the address in the other mail that we sent, about the reset that was asked for.',
    service: 'UTokyo Account Identity Verification Service',
  },
  standing: {
    title: 'Status of your reset',
    when: 'Asked on',
    ready: 'It is ready to be issued.',
    pass_unseen:
      'If you closed the page before seeing the pass, you can have it issued again. The one before then stops working.',
    read_back_changed:
      'The university system says that it was changed on {{time}}. Since it was not shown, please have it issued again.',
    read_back_unchanged:
      'The university system says that it was not changed so far, though its records may take a while to show it.',
    executing: 'It is being issued. Please wait a few seconds and reload this page.',
    issued: 'It was issued and shown once.',
    unseen:
      'If you closed the page before seeing it, you can have it issued again within {{minutes}} minutes of its issue. What was issued before then stops working.',
    unknown:
      'The answer of the university system was lost, so we do not know whether it was issued. Your present password or pass may have stopped working. Please have it issued again; only what is then shown works.',
    failed:
      'The university system is busy, so it was not issued. Nothing was changed. Please wait a little and try again.',
    cancelled: 'This reset was cancelled.',
    used_up:
      'This reset was cancelled because too many wrong codes were typed in. Ask again after about a day, or have your identity checked at the support desk.',
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
      text: 'On another tab, another card was read or another request was begun, so what this page shows is not what is under way now. Please look at it as it is now. Nothing was issued.',
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
    'another-is-open': {
      title: 'Another request is under way',
      text: 'Another request that began with this card is not finished. See how it stands, then go on with it or stop it. Nothing was issued.',
      action: 'See how it stands',
    },
    'code-needed': {
      title: 'Type in the code first',
      text: 'In this browser nothing is issued before you type in the code that is mailed to your address outside the university. Nothing was issued.',
      action: 'See how it stands',
    },
    'code-is-wrong': {
      title: 'The code is wrong',
      text: 'This is not the code that was sent last. You can try {{left}} more times. Nothing was issued.',
      action: 'Try again',
    },
    'code-is-too-old': {
      title: 'This code does not work',
      text: 'The code is too old, or was not sent for this browser. Please send a new one. Nothing was issued.',
      action: 'See how it stands',
    },
    'code-tries-used-up': {
      title: 'Too many wrong codes',
      text: 'For safety this request was stopped. Nothing was issued. Begin again after about a day, or have your identity checked at the support desk. If it was not you, suspend the link with the address in the mail that we sent.',
      action: 'If you need help',
    },
    'too-many-codes': {
      title: 'No more codes can be sent',
      text: 'As many codes were sent as one request can have. Type in the one you got, or stop the request and begin anew.',
      action: 'See how it stands',
    },
    'code-reaches-nobody': {
      title: 'No address takes the code',
      text: 'None of your addresses outside the university takes mail. Nothing was issued. Stop this request and make a new one, or have your identity checked at the support desk.',
      action: 'Back to the request',
    },
    'code-not-sent': {
      title: 'The code could not be sent',
      text: 'The mail system does not answer, so the code was not sent. Nothing was issued. Please wait a little and send it again.',
      action: 'See how it stands',
    },
    'still-waiting': {
      title: 'It cannot be issued yet',
      text: 'The time that you have to wait for safety is not over. The next page says from when it can be issued. Nothing was issued.',
      action: 'See how it stands',
    },
    overloaded: {
      title: 'No requests are taken at the moment',
      text: 'There are unusually many requests, so we are making sure that all is well. Nothing was changed. Please try again after about an hour, or come to the support desk if it is urgent.',
      action: 'If you need help',
    },
    'directory-refused': {
      title: 'The university system did not accept this',
      text: 'The university system refused to issue it. Nothing was changed. Please try again or contact the support desk.',
      'text_account-unknown':
        'The university system does not know this account. Nothing was changed. Please contact the support desk.',
      'text_account-ended':
        'This account is disabled in the university system. Nothing was changed. Please contact the support desk.',
      'text_account-protected':
        'This account has special rights and cannot be reset online. Nothing was changed. Please have your identity checked at the support desk.',
      'text_account-locked':
        'This account is locked after wrong passwords, and this service has no right to unlock it. Nothing was changed. Please wait a while and try again, or contact the support desk.',
      'text_mastered-elsewhere':
        'The password of this account is kept in another system of the university and cannot be issued here. Nothing was changed. Please have your identity checked at the support desk.',
      'text_change-forbidden':
        'The university system does not let you change the password of this account, so you could not replace a temporary one. Nothing was changed. Please contact the support desk.',
      'text_smart-card-only':
        'This account signs in with a smart card only, so a password would be of no use. Nothing was changed. Please contact the support desk.',
      'text_password-refused':
        'The password rules of the university system (such as the time between two changes) did not allow it. Your present password is as it was. Please try again after a while, or contact the support desk.',
      'text_access-pass-not-allowed':
        'By the settings of the university this account cannot have a temporary access pass. Nothing was changed. Please have your multi-factor authentication reset at the support desk.',
      'text_not-permitted':
        'This service lacks a permission that it needs. Nothing was changed. It cannot go on until somebody of the university mends that; please contact the support desk if it is urgent.',
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
