import type { Translation } from '../../shared/web/words.js';
import type { ja } from './words.ja.js';

/** The same in English. */
export const en: Translation<typeof ja> = {
  title: 'Figures',
  lead: 'Values of groups of fewer than 10 people are not shown. Values from which these could be computed are “hidden” as well.',
  known_only:
    'Only accounts that this service knows are counted: those with a link, and those that signed in within 31 days.',
  own_faculties: 'Only the values of your faculties are shown ({{faculties}}).',
  no_faculties: 'No faculty is registered for you, so there is no value to show.',
  csv: 'Save this table as CSV',
  csv_all: 'Save all tables as CSV',
  hidden: 'hidden',
  all: 'All',
  faculty: 'Faculty',
  no_faculty: 'Faculty not known',
  accounts: 'Accounts',
  linked: 'Linked',
  share: 'Share',
  week: 'Week beginning',
  outcome: 'Outcome',
  refused: 'Refused: {{reason}}',
  guard: 'Procedure',
  median: 'Median',
  ninetieth: '90th percentile',
  of_faculty: '{{faculty}}: {{word}}',
  open_what: 'Sort',
  hours: '{{hours}} h {{minutes}} min',
  minutes: '{{minutes}} min {{seconds}} s',
  outcomes: {
    issued: 'Issued',
    failed: 'Failed',
    unknown: 'Outcome unknown',
    cancelled: 'Cancelled',
    unfinished: 'Not finished',
    read: 'Read',
  },
  guards: {
    none: 'Issued at once',
    code: 'Issued after a mailed code',
    wait: 'Issued after a wait',
  },
  open: {
    'recovery-waiting': 'Recoveries that wait',
    'link-held': 'Links on hold',
    'link-suspended': 'Suspended links',
    'rescue-waiting': 'Cloud data salvage to be decided',
    'rescue-access': 'Access to cloud data open',
  },
  table: {
    'linked-student': {
      caption: 'Linked students',
      hint: 'Accounts of current students, and how many of them are linked to a My Number Card.',
    },
    'linked-staff': {
      caption: 'Linked staff',
      hint: 'Accounts of current staff, and how many of them are linked to a My Number Card. Who linked as a student is not among them.',
    },
    leaving: {
      caption: 'Accounts that end within 60 days and are not linked',
      hint: 'Only accounts of which the directory tells an end are counted.',
    },
    uses: {
      caption: 'Uses per week',
      hint: 'The last 26 weeks, from Monday to Sunday, without the present one.',
    },
    recoveries: {
      caption: 'What came of recoveries',
      hint: 'The 90 days up to yesterday. Of the reasons for refusal only those are listed that can be shown.',
    },
    readings: {
      caption: 'What came of readings of cards',
      hint: 'The 90 days up to yesterday. Of the reasons for refusal only those are listed that can be shown.',
    },
    times: {
      caption: 'Time from request to issue',
      hint: 'What was asked for in the 90 days up to yesterday, and issued.',
    },
    open: {
      caption: 'Open now',
      hint: 'As of this moment.',
    },
  },
};
