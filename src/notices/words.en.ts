import type { Translation } from '../shared/web/words.js';
import type { ja } from './words.ja.js';

/** Words of notices, by their kind, and of the page behind their objection link. */
export const en: Translation<typeof ja> = {
  kinds: {
    'card-linked': {
      subject: 'Your My Number Card was linked',
      what: 'A My Number Card was linked to your UTokyo Account.',
      means:
        'When you cannot sign in, this card lets you reset your password or multi-factor authentication. If this was you, you need not do anything.',
    },
    'card-moved': {
      subject: 'Your link was moved',
      what: 'The link between a My Number Card and another UTokyo Account of yours was moved to this UTokyo Account.',
      means:
        'The link with the former account ended in the same moment. From now on the card serves this account. If this was you, you need not do anything.',
    },
    'card-replaced': {
      subject: 'Another card was linked',
      what: 'The My Number Card linked to your UTokyo Account was replaced by another card.',
      means:
        'The card before it can no longer be used for resets or anything else. Where the names on the two cards differ, the new one can be used only after a while, for safety; the page "Check link status" says from when. If this was you, you need not do anything.',
    },
    'card-merged': {
      subject: 'Your link was carried over',
      what: 'The university merged your UTokyo Accounts into one, so the link with your My Number Card was carried over to this UTokyo Account.',
      means: 'You need not link the card again. The page "Check link status" shows how it stands now.',
    },
    'card-unlinked': {
      subject: 'Your My Number Card was unlinked',
      what: 'The link between a My Number Card and your UTokyo Account was removed.',
      means:
        'The card can no longer be used for resets or anything else, and whatever was under way has ended. As long as you are a member and can sign in to your UTokyo Account, you can link again. If this was you, you need not do anything.',
    },
    'link-superseded': {
      subject: 'Your link has ended',
      what: 'The link with this UTokyo Account has ended, because another UTokyo Account of yours is linked with a My Number Card.',
      means:
        'One person can link one UTokyo Account. The card can no longer be used for resets of this account. If this was you, you need not do anything.',
    },
    'link-merged': {
      subject: 'Your link has ended because accounts were merged',
      what: 'The link with this UTokyo Account has ended, because the university merged it into another UTokyo Account of yours.',
      means: 'For the account that you use from now on, the page "Check link status" shows the link.',
    },
    'link-erased': {
      subject: 'What was held about you was erased',
      what: 'The link between a My Number Card and your UTokyo Account has ended, and what this service held for it was erased: the linkage ID, the name on the card, the records of uses and of resets.',
      means:
        'This happens when you ask for it, and when the period set by the university has passed after leaving. It cannot be undone. The card can no longer be used for resets or anything else; as long as you are a member and can sign in to your UTokyo Account, you can link again.',
    },
    'link-held': {
      subject: 'Your link is waiting for a check',
      what: 'The link between a My Number Card and your UTokyo Account is on hold.',
      means:
        'Either the name on the card does not agree with the name the university holds, or an earlier link was suspended. The link cannot be used until the support desk has checked it. The page "Check link status" says more.',
    },
    'link-released': {
      subject: 'Your link is no longer on hold',
      what: 'The link between a My Number Card and your UTokyo Account was on hold, and is on hold no longer.',
      means:
        'The name the university holds now agrees with the name on the card, or the support desk has checked it. The page "Check link status" shows how the link stands now.',
    },
    'link-suspended': {
      subject: 'Your link was suspended',
      what: 'The link between a My Number Card and your UTokyo Account was suspended.',
      means:
        'Somebody said that what we told about it was not them, or it was stopped for a similar reason. The card cannot be used for resets or anything else. The support desk must check before it can be used again.',
    },
    'recovery-requested': {
      subject: 'A reset was requested',
      what: 'A reset of your password or multi-factor authentication was requested with the linked My Number Card.',
      means:
        'It goes on in the browser in which the card was read. If this was you, you need not do anything about this mail.',
    },
    'recovery-waiting': {
      subject: 'A reset was asked for (waiting)',
      what: 'With the linked My Number Card, a reset of your password or multi-factor authentication was asked for.',
      means:
        'For safety nothing is issued until a time has passed. We send you a mail then. When you read the card you see from when it can be issued, and can stop the request. If it was you, there is nothing to do.',
    },
    'recovery-due': {
      subject: 'The wait for your reset is over',
      what: 'The reset of your password or multi-factor authentication that was asked for has waited long enough and can now be issued.',
      means:
        'Read your My Number Card again and you go on from there. If it was not you, suspend the link with the address below at once.',
    },
    'password-issued': {
      subject: 'A password was issued',
      what: 'A temporary password was issued with the linked My Number Card.',
      means:
        'Your former password no longer works. At your next sign-in you will be asked for a new one. If this was you, there is nothing else to do.',
    },
    'access-pass-issued': {
      subject: 'A temporary access pass was issued',
      what: 'A temporary access pass for setting up multi-factor authentication was issued with the linked My Number Card.',
      means:
        'Sign in with it while it is valid, and set up multi-factor authentication. If this was you, there is nothing else to do.',
    },
    'password-issued-unforced': {
      subject: 'A password was issued',
      what: 'A temporary password was issued with the linked My Number Card.',
      means:
        'Your former password no longer works. The temporary one stays in force until you change it yourself, so please change it as soon as you have signed in.',
    },
    'password-not-changed': {
      subject: 'Please change your temporary password',
      what: 'The temporary password that was issued has not been changed yet.',
      means:
        'For safety, please sign in and choose a new password. If you have changed it already, there is nothing to do.',
    },
    'recovery-failed': {
      subject: 'A reset could not be carried out',
      what: 'The reset that was asked for with the linked My Number Card could not be carried out.',
      means: 'This is the reason, and how to go on:',
    },
    'recovery-unknown': {
      subject: 'We do not know whether a reset was carried out',
      what: 'We do not know whether the reset that was asked for with the linked My Number Card was carried out.',
      means:
        'Your former password or multi-factor authentication may have stopped working. Please read your card again and have it issued anew; only what is then shown works.',
    },
    'credential-unseen': {
      subject: 'A reset was stopped half way',
      what: 'While a password or a temporary access pass was being issued, the link was removed or suspended, so it was made worthless without being shown to anybody.',
      means:
        'Your former password or multi-factor authentication may have stopped working. If you cannot sign in, please have your identity checked at the support desk.',
    },
    'aftermath-left': {
      subject: 'Something of your reset is not finished yet',
      what: 'Of the reset with the linked My Number Card, removing former multi-factor methods or signing you out everywhere is not finished yet.',
      means:
        'This service goes on trying and tells you when it is done. If it does not succeed within about an hour, the support desk is told. If it is urgent, please contact the support desk.',
    },
    'aftermath-done': {
      subject: 'Your reset is finished',
      what: 'Removing former multi-factor methods or signing you out everywhere, which was not finished, is done now.',
      means: 'If the reset was yours, there is nothing else to do.',
    },
    'recovery-cancelled': {
      subject: 'A reset was cancelled',
      what: 'A reset of your password or multi-factor authentication that was under way has been cancelled.',
      means: 'If you still need it, check the link status, then begin again.',
    },
    'link-restored': {
      subject: 'Your link was restored',
      what: 'The suspended link between your My Number Card and your UTokyo Account was restored.',
      means: 'The support desk checked it. You can use your card again, for example to reset your password.',
    },
    'link-refused': {
      subject: 'Your link has ended',
      what: 'The held link between a My Number Card and your UTokyo Account has ended.',
      means:
        'The support desk could not make sure that both are of the same person. If you can sign in as a current member, you can link again.',
    },
    'rescue-requested': {
      subject: 'Cloud data salvage was applied for',
      what: 'Somebody applied for salvage of your cloud data after leaving the university.',
      means: 'The desk examines it, and you will hear the decision. If this was you, there is nothing to do.',
    },
    'rescue-asked': {
      subject: 'A question about cloud data salvage',
      what: 'The desk has a question about the application for cloud data salvage.',
      means: 'Please read and answer it on the page of the application.',
    },
    'rescue-approved': {
      subject: 'Cloud data salvage was approved',
      what: 'The application for cloud data salvage was approved.',
      means: 'Open access on the page of the application to take your data within the time allowed.',
    },
    'rescue-declined': {
      subject: 'Decision on cloud data salvage',
      what: 'The application for cloud data salvage was declined.',
      means: 'You find the reason on the page of the application.',
    },
    'rescue-withdrawn': {
      subject: 'Cloud data salvage was withdrawn',
      what: 'The application for cloud data salvage was withdrawn.',
      means: 'If you still meet the conditions, you can apply again.',
    },
    'rescue-cancelled': {
      subject: 'The application for cloud data salvage has ended',
      what: 'The application for cloud data salvage has ended.',
      means: 'The link ended or was suspended, or nobody went on with it for a long time.',
    },
    'rescue-opened': {
      subject: 'Access to your cloud data is open',
      what: 'Access to your cloud data was opened for salvage.',
      means: 'It ends by itself at its time. If this was you, please take your data before.',
    },
    'rescue-renewed': {
      subject: 'Access to your cloud data was issued again',
      what: 'Access to your cloud data for salvage was issued again.',
      means: 'What was issued before stopped working. The end stays the same.',
    },
    'rescue-closed': {
      subject: 'Access to your cloud data has ended',
      what: 'Access to your cloud data for salvage has ended.',
      means: 'This can be done once only, so it cannot be opened again.',
    },
  },
  letter: {
    subject: '[UTokyo Account Identity Verification Service] {{what}}',
    fact: '{{name}}: {{value}}',
    when: 'When',
    account: 'UTokyo Account',
    sign_in_name: 'Account to sign in with',
    not_you:
      'If it was not you, open the following page and press "Suspend the link". You need not sign in (valid for {{days}} days).',
    not_you_rescue:
      'If it was not you, open the following page and press "Stop the application". You need not sign in (valid for {{days}} days).',
    careful: 'Please do not reply to this mail. We never ask for passwords or PINs by mail.',
    service: 'UTokyo Account Identity Verification Service',
  },
  objection: {
    title: 'Was this not you?',
    what: 'What happened',
    when: 'When',
    explain:
      'If you did not do this, press the button below. All use of the link with the My Number Card stops at once, and any reset under way is cancelled. The support desk must check before it can be used again.',
    explain_ended:
      'If you did not do this, press the button below. The link itself has ended already, but all use of what was linked after it stops at once, and any reset under way is cancelled. The support desk must check the next link, too, before it can be used.',
    explain_rescue:
      'If this is not your application, press the button below. The application stops at once, and access that is open ends.',
    button: 'Suspend the link',
    button_rescue: 'Stop the application',
    mine: 'If it was you, simply close this page.',
    done_title: 'We have received your objection',
    done: 'All use of the link has stopped. If it had ended already, the next link will not work either until the support desk has checked it. Please contact the support desk now.',
    done_voided:
      'Any temporary password or access pass issued for this account in the last 30 days stops working, and all sign-ins end. If your own password or multi-factor authentication no longer works, have your identity checked at the support desk to set them up anew.',
    done_help: 'If you need help',
  },
  unreachable: {
    heading: 'Some of your addresses take no mail',
    text: 'We cannot send notices or codes to:',
    mend: 'Please check the email addresses that the university has registered for you, and change them to ones that work.',
  },
  refusal: {
    'objection-unknown': {
      title: 'This link does not work',
      text: 'It may be cut off, mistyped, or from an old notice. Please open the whole link from the mail. If you need help, contact the support desk.',
      action: 'To the first page',
    },
    'objection-used': {
      title: 'We have received this already',
      text: 'Your objection to this notice was received before, and the link is suspended. Please contact the support desk.',
      action: 'If you need help',
    },
    'objection-too-old': {
      title: 'This link has expired',
      text: 'The notice is more than 30 days old, so this link no longer works. If it was not you, check the link status or contact the support desk.',
      action: 'Check link status',
    },
  },
};
