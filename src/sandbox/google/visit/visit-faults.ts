import type { Words } from '../../pages/fault.js';

/** Everything that keeps somebody out, and how it is told. */
export const VISIT_FAULTS = {
  wrong: { ja: 'メールアドレスまたはパスワードが正しくありません．', en: 'The address or the password is wrong.' },
  suspended: { ja: 'このアカウントは停止されています．', en: 'This account is suspended.' },
  'single-sign-on': {
    ja: 'このアカウントは大学のサインインから入ってください．',
    en: 'Use the university sign-in for this account.',
  },
  'too-weak': { ja: '新しいパスワードは8文字以上にしてください．', en: 'Use at least 8 characters.' },
  'same-as-before': {
    ja: '新しいパスワードには，今のものと異なるものを入力してください．',
    en: 'The new password must differ from the one before.',
  },
  'not-repeated': {
    ja: '新しいパスワードと確認入力が一致しません．',
    en: 'The new password and its repetition differ.',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** A fault's name. */
export type VisitFault = keyof typeof VISIT_FAULTS;
