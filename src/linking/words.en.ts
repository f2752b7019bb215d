import type { Translation } from '../shared/web/words.js';
import type { ja } from './words.ja.js';

/** Words of linking. */
export const en: Translation<typeof ja> = {
  menu: {
    heading: 'Link with your UTokyo Account',
    linked: 'Linked UTokyo Account',
    since: 'Linked on',
    just_linked:
      'The link is complete. When you cannot sign in to your UTokyo Account, this card lets you reset your password or multi-factor authentication.',
    not_linked:
      'This card is not linked to a UTokyo Account yet. To link it, sign in with the UTokyo Account that you can still use.',
    sign_in: 'Sign in with your UTokyo Account',
    not_finished: 'The link is not complete yet. After signing in, check the details and press "Link" to finish.',
    unlink: 'Unlink the above',
    unlink_hint:
      'This takes effect at once. Afterwards this card can no longer reset anything. You can link again as long as you can sign in.',
  },
  standing: {
    usable: 'Ready to use',
    held: 'On hold. The name on the card does not agree with the name the university holds, so it cannot be used until the support desk has checked it. We will tell you by mail.',
    suspended:
      'Suspended. All use has been stopped, for instance because somebody objected to a notice. Please contact the support desk to have it restored.',
  },
  link: {
    title: 'Please check what will be linked',
    warn: 'Not complete yet. Make sure that both of the following are yours, then press "Link".',
    card: 'My Number Card',
    account: 'UTokyo Account',
    card_name: 'Name on the card',
    account_id: 'Account (10 digits)',
    account_name: 'Name held by the university',
    names_differ:
      'The name on the card does not agree with the name the university holds. You can link, but the link cannot be used until the support desk has checked it.',
    consent_title: 'What we will hold',
    consent_1:
      'A linkage ID: a number that is valid in this service only and tells card holders apart. Nobody can learn your My Number from it.',
    consent_2: 'The name printed on the card',
    consent_why:
      'They serve only to see that it is the same person when the card is read again. We never receive My Number, PINs, address, date of birth or sex.',
    button: 'Link',
    sign_in_title: 'Please sign in with your UTokyo Account',
    sign_in_text:
      'Your card has been verified. Now sign in, with multi-factor authentication, with the UTokyo Account that you want to link.',
    sign_in_other: 'Sign in with another UTokyo Account',
    sign_in_again:
      'To be safe, linking needs a sign-in with multi-factor authentication just before. Please sign in again.',
    same_title: 'Already linked',
    same: 'This card and this UTokyo Account are already linked. Nothing was changed.',
    to_menu: 'To the procedures',
  },
  unlink: {
    title: 'Unlink',
    explain:
      'After unlinking, the My Number Card can no longer reset your password or multi-factor authentication, and everything under way ends.',
    explain_left:
      'The link of an account that has left can never be made again once it is removed. Cloud data salvage and alumni services will no longer be possible.',
    choose: 'Please show who you are, either with the card or with your UTokyo Account.',
    by_card: 'Verify identity with My Number Card',
    by_account: 'Sign in with your UTokyo Account (if the card is lost)',
    button: 'Unlink the above',
    none: 'No UTokyo Account is linked.',
    done_title: 'Unlinked',
    done: 'The link and everything that rested on it has ended. This card can no longer reset anything.',
    done_again: 'Link again',
  },
  status: {
    title: 'Link status',
    choose: 'You can check the link status with your My Number Card or by signing in with your UTokyo Account.',
    by_card: 'Check with My Number Card',
    by_account: 'Check by signing in with your UTokyo Account',
    linked: 'Linked',
    not_linked: 'Not linked',
    not_linked_text:
      'If you link now, you can reset your sign-in yourself at any hour when you forget the password or lose the phone, without visiting an office.',
    link_now: 'Start linking',
    name: 'Name on the card',
    account: 'UTokyo Account',
    since: 'Linked on',
    last_used: 'Last used',
    never_used: 'Not used yet',
    usable: 'Can it be used',
    unlink: 'Unlink',
  },
  refusal: {
    'card-already-linked': {
      title: 'This card is linked to another account',
      text: 'A card can be linked to one UTokyo Account only. To link it to another one, remove the present link first. Nothing was changed.',
      action: 'To the procedures',
    },
    'account-already-linked': {
      title: 'This UTokyo Account is linked to another card',
      text: 'A UTokyo Account can be linked to one card only. If you have a new card, remove the present link on the link status page first, then link again. Nothing was changed.',
      action: 'Check link status',
    },
    'account-has-left': {
      title: 'An account that has left cannot be linked',
      text: 'Only UTokyo Accounts of current members can be linked.',
      action: 'If you need help',
    },
    'fresh-sign-in-needed': {
      title: 'Please sign in again',
      text: 'To be safe, this needs a sign-in to your UTokyo Account with multi-factor authentication just before. Nothing was changed.',
      action: 'Go to sign-in',
    },
    'not-linked': {
      title: 'Not linked',
      text: 'No UTokyo Account is linked to this card. If you can sign in, you can link it now. If you cannot, please use another way, such as identity verification at an office.',
      action: 'To the procedures',
    },
    'link-is-held': {
      title: 'The link is on hold',
      text: 'The name on the card does not agree with the name the university holds, so the link cannot be used until the support desk has checked it. If you are in a hurry, please contact the desk.',
      action: 'Check link status',
    },
    'link-is-suspended': {
      title: 'The link is suspended',
      text: 'All use of this link has been stopped, for instance because somebody objected to a notice. Please contact the support desk to have it restored.',
      action: 'Check link status',
    },
  },
};
