import { Choice, Flag, Moment, Parts, Text, Texts } from '../../api/fields/fields.js';

// Enough to keep apart what cannot be one address in the head of a mail; whether it exists only mail can tell.
const ADDRESS = '^[^\\s\\p{Cc}\\p{Cs}@<>,;:"()\\[\\]\\\\]{1,64}@[^\\s\\p{Cc}\\p{Cs}@<>,;:"()\\[\\]\\\\]{1,189}$';

const ACCOUNT_ID = { max: 10, pattern: '^\\d{10}$', example: '0123456789' } as const;

/** The account that an operation is about. */
export class AccountPathDto {
  @Text({ ...ACCOUNT_ID, says: 'The ten digits of a UTokyo Account.' })
  accountId: string;
}

/** What the university says of an account; all of it, not only what changed. */
export class ToldAccountDto {
  @Choice(['student', 'staff'], { example: 'student', says: 'What kind of account it is.' })
  kind: 'student' | 'staff';

  @Choice(['current', 'left'], { example: 'current', says: 'Whether its person is a member now.' })
  standing: 'current' | 'left';

  @Moment({ optional: true, says: 'When the account ended, for those who left; `asOf` where it is left out.' })
  leftAt?: string;

  @Moment({ optional: true, example: '2030-03-31T14:59:59Z', says: 'When the account will end, where that is known.' })
  endsAt?: string;

  @Text({
    max: 200,
    optional: true,
    example: '理学部',
    says: 'The faculty or office, named as the directory names it.',
  })
  faculty?: string;

  @Texts({
    min: 1,
    max: 20,
    each: 200,
    example: ['山田 花子', 'ヤマダ ハナコ', 'YAMADA Hanako'],
    says: 'Every name: as written, in kana, in Roman letters, former ones. The name on a card is compared with all.',
  })
  names: string[];

  @Texts({
    min: 0,
    max: 20,
    each: 254,
    pattern: ADDRESS,
    example: ['0123456789@univ.example', 'hanako@mail.example'],
    says: 'Every mail address, inside and outside the university. Notices go to all of them.',
  })
  addresses: string[];

  @Choice(['ja', 'en'], { example: 'ja', says: 'In which language to write to its person.' })
  language: 'ja' | 'en';

  @Text({ max: 100, example: 'p-hanako', says: 'The same for all accounts of one person.' })
  personId: string;

  @Text({
    max: 10,
    pattern: '^\\d{10}$',
    optional: true,
    says: 'The account that this one was merged into; it counts as left then.',
  })
  mergedInto?: string;

  @Flag({ example: false, says: 'Whether only the desk may recover it, as for administrators.' })
  privileged: boolean;

  @Moment({
    example: '2025-04-01T09:00:00+09:00',
    says: 'When this was true: the moment at which you read it in your own records, not the day on which it began. Newer facts are never overwritten by older ones, whichever way they came.',
  })
  asOf: string;
}

/** One account of a batch. */
export class BatchAccountDto extends ToldAccountDto {
  @Text({ ...ACCOUNT_ID, says: 'The account.' })
  accountId: string;
}

/** Several accounts at once. */
export class AccountBatchDto {
  @Parts(BatchAccountDto, { min: 1, max: 100, eachByItself: true, says: 'Each is taken or refused by itself.' })
  accounts: unknown[];
}

export const OUTCOMES = ['accepted', 'outdated', 'refused'] as const;

/** What became of the facts of one account. */
export class HearingDto {
  @Text({ ...ACCOUNT_ID, says: 'The account.' })
  accountId: string;

  @Choice(['accepted', 'outdated'], {
    example: 'accepted',
    says: '`accepted`: taken as far as this service has to do with the account; of nobody else anything is kept. `outdated`: newer facts are known.',
  })
  outcome: 'accepted' | 'outdated';
}

/** What is wrong with one account of a batch. */
export class BatchFaultDto {
  @Text({ max: 500, pattern: '^#', example: '#/kind', says: 'Where in the account (RFC 6901, as a fragment).' })
  pointer: string;

  @Text({ max: 1000, example: 'kind must be one of the following values: student, staff', says: 'Why.' })
  detail: string;
}

/** What became of one account of a batch, at the same place in the list. */
export class BatchResultDto {
  @Choice(OUTCOMES, { example: 'accepted', says: 'As for one account; `refused` where `code` says why.' })
  outcome: (typeof OUTCOMES)[number];

  @Text({ max: 100, optional: true, says: 'The code of the refusal.' })
  code?: string;

  @Parts(BatchFaultDto, {
    min: 1,
    max: 20,
    optional: true,
    shown: false,
    says: 'Of an account that has not the documented form.',
  })
  errors?: BatchFaultDto[];
}

/** What became of a batch. */
export class BatchResultsDto {
  @Parts(BatchResultDto, { min: 1, max: 100, says: 'One for each account, in the same order.' })
  results: BatchResultDto[];
}
