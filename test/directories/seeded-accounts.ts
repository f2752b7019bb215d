/** An account that is there when a directory starts; the seed of each directory tells where it keeps what. */
export interface SeededAccount {
  readonly accountId: string;
  readonly personId: string;
  readonly kind: 'student' | 'staff';
  /** In kanji. */
  readonly name: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly language: 'ja' | 'en';
  readonly address: string;
  readonly otherAddress?: string;
  readonly leftAt?: Date;
  /** Whether it is a member of the group `privileged`. */
  readonly privileged?: boolean;
}

const DAY = 24 * 60 * 60 * 1000;

const student: SeededAccount = {
  accountId: '1000000001',
  personId: 'P1',
  kind: 'student',
  name: '東大 花子',
  givenName: 'Hanako',
  familyName: 'Todai',
  language: 'ja',
  address: '1000000001@example.jp',
  otherAddress: 'hanako@mail.example.com',
};

const sameStaff: SeededAccount = {
  ...student,
  accountId: '2000000001',
  kind: 'staff',
  address: '2000000001@example.jp',
  otherAddress: undefined,
};

const left: SeededAccount = {
  accountId: '1000000003',
  personId: 'P3',
  kind: 'student',
  name: '本郷 次郎',
  givenName: 'Jiro',
  familyName: 'Hongo',
  language: 'ja',
  address: '1000000003@example.jp',
  leftAt: new Date(Math.floor(Date.now() / 1000) * 1000 - 30 * DAY),
};

const privileged: SeededAccount = {
  accountId: '2000000009',
  personId: 'P9',
  kind: 'staff',
  name: '駒場 桜',
  givenName: 'Sakura',
  familyName: 'Komaba',
  language: 'en',
  address: '2000000009@example.jp',
  privileged: true,
};

/** The four accounts of every directory in its first state. */
export const seededAccounts = { student, sameStaff, left, privileged } as const;

/** With what each of them signs in at first. */
export const SEEDED_PASSWORD = 'Initial4you2345';

/** After how many wrong passwords an account is locked, until somebody unlocks it. */
export const TRIES_UNTIL_LOCKED = 5;
