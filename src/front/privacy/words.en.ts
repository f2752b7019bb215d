import type { Translation } from '../../shared/web/words.js';
import type { ja } from './words.ja.js';

/** Words of the page that says what is held. */
export const en: Translation<typeof ja> = {
  title: 'What we hold about you',
  lead: 'From your My Number Card, this service receives only two things.',
  card_1:
    'A linkage ID: a number that is valid in this service only and tells card holders apart (technically a PPID, a pairwise pseudonymous identifier). Other services receive other numbers for the same person, so services cannot compare them.',
  card_2: 'The name printed on the card',
  never:
    'We never receive My Number, PINs, address, date of birth, sex or the photograph. No copy of the card is made on your phone.',
  secrets: 'Passwords and temporary access passes that are issued are shown once on the screen and kept nowhere.',
  held_title: 'What is held',
  held_how:
    'The linkage ID is kept as a code for finding it (HMAC) and encrypted (AES-256-GCM); names, mail addresses and the name you sign in with are kept encrypted. The keys are outside the database.',
  what: 'What',
  why: 'Why',
  how_long: 'How long',
  colon: ': ',
  held: {
    link: {
      title: 'Your link',
      what: 'The linkage ID, the name on the card, the 10-digit number of your UTokyo Account, the number by which the university tells which accounts are of one person, when you linked, when and for what the link was used, whether it is on hold or suspended, and which version of the explanation you read when you linked',
      why: 'To see that the next reader of the card is the same person, and that the link may be used. The name is compared with the name the university holds, and shown so that you can check it.',
      how_long:
        'Until the link ends. It remains after you leave the university, because what you can do then needs it, and is erased {{retention}} days after you left.',
    },
    ended: {
      title: 'A link that has ended',
      what: 'The number of your UTokyo Account, the number by which the university tells which accounts are of one person, when the link was made, last used, held, suspended and ended, and why, and the version of the explanation. The linkage ID, the name on the card and the record of uses are erased in the moment in which the link ends. Only where it ended while it was suspended does the linkage ID remain, without the name.',
      why: 'To act on it when you say that something was not you. After a suspension, so that the support desk can check the next link before it is used.',
      how_long:
        '{{endedLink}} days after its end, or {{erasedLink}} days where it ended because you had your data erased. There is no limit for a link that was suspended, or objected to after its end.',
    },
    resets: {
      title: 'The record of resets',
      what: 'The number of your UTokyo Account, when a reset was requested, which kind (password or temporary access pass), whether the phone was lost, and how it ended. While that is not finished, also the numbers of multi-factor methods that are still to be removed',
      why: 'So that a reset that was interrupted can safely be repeated.',
      how_long:
        '{{reset}} days after the request. Where you have your data erased, resets of more than {{voided}} days ago are erased in the same moment and later ones {{voided}} days after the request, so that what was issued can still be revoked if it was not you.',
    },
    reading: {
      title: 'Card readings and sign-ins',
      what: 'The linkage ID and name of the card that was read, and when. The number of the UTokyo Account that signed in, when, and whether with multi-factor authentication. Codes that tell browsers apart',
      why: 'So that everything from the reading or sign-in to the end belongs to one person in one browser.',
      how_long:
        'A reading is valid for {{proof}} minutes, a sign-in for {{session}} minutes at most ({{signIn}} while it is under way). After that, readings and sign-ins under way are deleted within about an hour, sign-ins within about a day.',
    },
    notices: {
      title: 'The record of notices',
      what: 'Which kind of notice was sent to which UTokyo Account about what happened when, and when somebody objected to it. The addresses it went to, or that refused it, are kept only as codes (HMAC), so that no address is told twice. Which of your addresses took no mail is kept encrypted.',
      why: 'So that nothing is linked or reset without your knowledge: every mail address that the university knows is told, and you can object for {{objection}} days.',
      how_long:
        '{{notice}} days after what they tell. That an address took no mail counts until it takes one, for {{refused}} days at most.',
    },
    desk: {
      title: 'What the desk did',
      what: 'Codes for the desk (only as an HMAC), which operator looked at your information and when, suspensions, restorations, releases and refusals of links with their reasons and operators, what was done about objections and failed effects. Reasons are kept encrypted.',
      why: 'To make sure that the desk acts rightly, and that nobody looks at your information without a reason. You see on the page of your link status that somebody looked.',
      how_long:
        'Codes: 5 minutes; who looked: a day; everything else: {{desk}} days after its end. That somebody looked stays in the audit record.',
    },
    university: {
      title: 'What the university directory tells us',
      what: 'The number of your UTokyo Account, whether you are a student or staff, whether and when you left or will leave, your faculty or office, the names the university holds, your mail addresses, the name you sign in with, your language, the number by which it tells which accounts are of one person, whether the account has special privileges, into which account it was merged, if it was, and when we were told',
      why: 'To compare names, to see what you may do, and to send you notices; and for figures, in which no group of fewer than ten people is shown.',
      how_long:
        'Only what we were told last is kept; it is replaced by what we are told next. For an account without a link it is erased {{unlinked}} days after we were last told.',
    },
    audit: {
      title: 'The audit record',
      what: 'What kind of thing happened (a link, a reset, an objection and so on), when, the numbers of the UTokyo Account and of the procedure, and who did it (the holder of a card, an account, the service and so on, with a number). A number for each reading of a card, with what it was used for and when. None of this holds a name, a linkage ID or a mail address.',
      why: 'To see later what was done, to show that the record was not changed, and to keep a reading from being used twice.',
      how_long:
        'It is not erased. A copy of each event, from which notices and the like are made, is deleted after little more than two weeks at most.',
    },
    technical: {
      title: 'About access',
      what: 'The log holds only times, codes of outcomes and numbers of procedures; it holds no names, linkage IDs or passwords. The address you connect from (IP address) is not connected with you; it is kept only as a code that serves to count tries. Answers to other systems of the university are kept encrypted, so that a repeated call is not carried out twice. Your browser keeps only the cookies that the service needs to work.',
      why: 'To run the service properly and to keep abuse out.',
      how_long:
        'The code of the address is used for one minute and deleted within about an hour. Answers to other systems are kept for 24 hours. For how long logs are kept is for the university to set. Cookies last until you close the browser; the one for the language that you chose lasts a year.',
    },
  },
  who_title: 'Who sees it',
  who: 'Besides yourself, only the university’s support desk and those who run this service can see it, and only as far as they need it to check a link that is on hold or suspended, to answer you, or to mend a fault. Not even they can see passwords, temporary access passes or PINs. Other systems of the university that are registered here can be told whether your account is linked, how resets stand, and, where they decide on it, your application for cloud data; never your linkage ID or the name on your card. Linkage IDs and names are given to no other service and to nobody outside the university. Notices also go to mail addresses outside the university, where the university knows one of yours.',
  who_reader:
    'The card is read by "{{app}}". Its provider can see that the card was read for this service. The app itself says how it treats information.',
  ways_title: 'What you can do',
  ways: {
    see: {
      name: 'Check link status',
      text: 'shows what is linked and every use so far, by card or by signing in with your UTokyo Account.',
    },
    unlink: {
      name: 'Unlink',
      text: 'ends the link and erases the linkage ID, the name on the card and the record of uses.',
    },
    erase: {
      name: 'Erase what is held',
      text: 'ends the link and erases the linkage ID, the name on the card, the record of uses and the record of resets.',
    },
    ask: {
      name: 'If you need help',
      text: 'the support desk answers questions about this page and about your own data.',
    },
  },
  stays:
    'What remains after an erasure: the numbers and times of the link that has ended ({{erasedLink}} days), the record of notices ({{notice}} days), what the university directory told us ({{unlinked}} days), the record of resets of the last {{voided}} days (until {{voided}} days after the request), the record of resets with links that ended before ({{reset}} days), and the audit record. Where the link was suspended, the linkage ID remains, too.',
  consent:
    'The explanation that you read before linking has a version. Which version you read is kept together with the link.',
};
