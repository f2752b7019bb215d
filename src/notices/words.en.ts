import type { Translation } from '../shared/web/words.js';
import type { ja } from './words.ja.js';

/** Words of notices and of the page behind their objection link. */
export const en: Translation<typeof ja> = {
  subject: '[UTokyo Account Identity Verification Service] {{what}}',
  subjects: {
    'card-linked': 'Your My Number Card was linked',
    'card-unlinked': 'Your My Number Card was unlinked',
    'link-held': 'Your link is waiting for a check',
    'link-suspended': 'Your link was suspended',
    'recovery-requested': 'A reset was requested',
    'password-issued': 'A password was issued',
    'access-pass-issued': 'A temporary access pass was issued',
    'recovery-cancelled': 'A reset was cancelled',
  },
  what: {
    'card-linked': 'A My Number Card was linked to your UTokyo Account.',
    'card-unlinked': 'The link between a My Number Card and your UTokyo Account was removed.',
    'link-held':
      'The name on the card does not agree with the name the university holds, so the link is on hold. It cannot be used until the support desk has checked it.',
    'link-suspended':
      'The link between a My Number Card and your UTokyo Account was suspended. The support desk must check before it can be used again.',
    'recovery-requested':
      'A reset of your password or multi-factor authentication was requested with the linked My Number Card.',
    'password-issued':
      'A temporary password was issued with the linked My Number Card. Your former password no longer works.',
    'access-pass-issued':
      'A temporary access pass for setting up multi-factor authentication was issued with the linked My Number Card.',
    'recovery-cancelled':
      'A reset of your password or multi-factor authentication that was under way has been cancelled.',
  },
  body: `{{what}}

When: {{when}}
UTokyo Account: {{account}}

If this was you, you need not do anything.

If it was not you, open the following page and press "Suspend the link". You need not sign in (valid for {{days}} days).
{{objection}}

Please do not reply to this mail. We never ask for passwords or PINs by mail.
UTokyo Account Identity Verification Service
{{service}}
`,
  objection: {
    title: 'Was this not you?',
    what: 'What happened',
    when: 'When',
    explain:
      'If you did not do this, press the button below. All use of the link with the My Number Card stops at once, and any reset under way is cancelled. The support desk must check before it can be used again.',
    button: 'Suspend the link',
    done_title: 'The link is suspended',
    done: 'All use of the link has stopped. Please contact the support desk now. If somebody may know your password, change it as soon as you can.',
  },
  refusal: {
    'objection-unknown': {
      title: 'This link does not work',
      text: 'It may be cut off or mistyped. Please open the whole link from the mail.',
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
