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
    not_linked_hint:
      'If you linked a card before: a card issued again after its certificate lapsed, or after your My Number changed, counts as a new card. Please link again while you can sign in.',
    go_on: 'Go on to link the account that you signed in with',
    sign_in: 'Sign in with your UTokyo Account',
    not_finished: 'The link is not complete yet. After signing in, check the details and press "Link" to finish.',
    unlink: 'Unlink the above',
    unlink_hint:
      'This takes effect at once. Afterwards this card can no longer reset anything. You can link again as long as you can sign in.',
  },
  standing: {
    usable: 'Active',
    waiting:
      'From {{from}}. After a change of card or the end of a hold there is a waiting time for safety. If this was not you, unlink or contact the support desk.',
    held_after_suspension:
      'On hold. An earlier link was suspended, so this one cannot be used until the support desk has checked it. We will tell you by mail.',
    held: 'On hold. The name on the card does not agree with the name the university holds, so it cannot be used until the support desk has checked it. When the university changes your name so that it agrees with the card, the link becomes usable by itself after a waiting time. We will tell you by mail.',
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
    consent_2: 'The name printed on the card, which we compare with the name the university holds and show to you',
    consent_3: 'The number of your UTokyo Account, when it was linked, and when and for what the link was used',
    consent_why:
      'They serve to see that it is the same person when the card is read again, and to show you every use. We never receive My Number, PINs, address, date of birth or sex.',
    consent_more: 'See everything that is held, and for how long',
    button: 'Link',
    sign_in_title: 'Please sign in with your UTokyo Account',
    sign_in_text:
      'Your card has been verified. Now sign in, with multi-factor authentication, with the UTokyo Account that you want to link.',
    sign_in_other: 'Sign in with another UTokyo Account',
    sign_in_again:
      'To be safe, linking needs a sign-in with multi-factor authentication just before. Please sign in again.',
    ends_title: 'What will end',
    ends_move:
      'The link with the staff account {{account}} ends at the same moment. Whoever has both a student and a staff account can link the student account only.',
    ends_left:
      'The link with the former account {{account}} ends at the same moment and cannot be made again. Cloud data salvage for that account (once, within 180 days after leaving) can then no longer be requested with this card. If you need it, apply first.',
    ends_left_on: 'Left on: {{when}}',
    ends_replaced:
      'The other card linked to this UTokyo Account (since {{since}}) will stop working. Go on if you have a new card, for instance one that was issued again.',
    ends_wait:
      'The name on the new card does not agree with the name on the card before, so the link can be used only after {{hours}} hours.',
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
    to_status: 'Check link status',
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
    usable: 'State of the link',
    unlink: 'Unlink',
    rehearse: 'Read the card to see whether it still works',
    uses: 'Uses so far',
    other_card_title: 'The card that was read is not the linked one',
    other_card:
      'The present link is shown below. A card issued again after its certificate lapsed, or after your My Number changed, counts as a new card even though it is yours. To use the card that was read, link it again.',
    replace: 'Link the card that was read',
    student_account:
      'You also have the student account {{account}}, and whoever has one can link that one only. Read the card and sign in with the student account to move the link.',
  },
  rehearsal: {
    title: 'Try your card',
    explain:
      'Read the card now, while nothing is wrong, and see whether it could reset your account when you need it. Nothing is changed.',
    read: 'Try my My Number Card',
    works_title: 'This card works',
    works:
      'The card was read without a fault. When you cannot sign in to your UTokyo Account, read it in the same way.',
    fails_title: 'It would not work now',
    fails: 'The card was read without a fault, but it cannot reset anything now. This is why.',
    unlinked_title: 'This card is not linked',
    unlinked:
      'The card was read without a fault, but it is not linked to a UTokyo Account. As it is, it could not help you when you cannot sign in.',
    unlinked_again:
      'If you linked before, the card counts as a new one because it was issued again or your My Number changed. Please link again while you can sign in.',
    link: 'Sign in with your UTokyo Account and link',
    nothing_changed: 'This was a trial only. Nothing was changed.',
    leave: 'Finish',
  },
  erasure: {
    title: 'Erase what is held',
    explain:
      'This removes the link and erases the linkage ID, the name on the card, the record of uses, and the record of resets by this link. It cannot be undone. What stays for a while, such as notices and the audit record, is all written on the page about what is held.',
    by_card: 'Verify identity with My Number Card',
    by_account: 'Sign in with your UTokyo Account (if the card is lost)',
    choose: 'Please show who you are, either with the card or with your UTokyo Account.',
    button: 'Unlink and erase',
    done_title: 'Erased',
    done: 'The link was removed, and the linkage ID, the name on the card and the record of uses were erased. So that an erasure that was not yours can be objected to, recent resets stay on record for a month, and the numbers and times of the link and the record of notices for 60 days.',
    link: 'Unlink and erase',
  },
  refusal: {
    'student-account-first': {
      title: 'Please use your student account',
      text: 'Whoever has both a student and a staff account can link the student account ({{name}}) only. Please sign in with the student account. Nothing was changed.',
      action: 'Sign in with the student account',
    },
    'person-already-linked': {
      title: 'Another of your accounts is linked',
      text: 'Your account {{account}} is linked to a card already, and a person can link one account only. To link this account, remove that link first. Nothing was changed.',
      action: 'To unlinking',
    },
    'not-agreed': {
      title: 'Please check once more',
      text: 'Something about the link has changed since the page was opened. Please look at it as it is now and press "Link" again. Nothing was changed.',
      action: 'See it as it is now',
    },
    'page-out-of-date': {
      title: 'This page is out of date',
      text: 'Another card was read or another account signed in on another tab, so this page no longer shows how things are. Please look at it as it is now. Nothing was changed.',
      action: 'See it as it is now',
    },
    'link-is-waiting': {
      title: 'Not yet',
      text: 'The card was changed, or a hold ended, not long ago, so there is a waiting time for safety. The link status page says when it ends. If it is urgent, please contact the support desk.',
      action: 'Check link status',
    },
    'card-already-linked': {
      title: 'This card is linked to another account',
      text: 'A card can be linked to one UTokyo Account only. To link it to another one, remove the present link first. Nothing was changed.',
      action: 'To the procedures',
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
      text: 'It cannot be used until the support desk has checked it. The link status page says why. If you are in a hurry, please contact the desk.',
      action: 'Check link status',
    },
    'not-suspended': {
      title: 'The link is not suspended',
      text: 'This link is not suspended, or another operator was faster. Please see how it stands.',
      action: 'To the desk',
    },
    'not-held': {
      title: 'The link is not held',
      text: 'This link is not held, or another operator was faster. Please see how it stands.',
      action: 'To the desk',
    },
    'link-is-suspended': {
      title: 'The link is suspended',
      text: 'All use of this link has been stopped, for instance because somebody objected to a notice. Please contact the support desk to have it restored.',
      action: 'Check link status',
    },
  },
};
