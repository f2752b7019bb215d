import type { Words } from '../../pages/fault.js';

/** Everything that can be wrong with an answer, and how a person is told. */
export const SIGN_IN_FAULTS = {
  'wrong-credentials': {
    ja: 'ユーザー名またはパスワードが正しくありません．',
    en: 'The user name or the password is wrong.',
  },
  'wrong-code': {
    ja: '確認コードが正しくありません．コードは一度しか使えません．',
    en: 'The code is wrong. A code can be used only once.',
  },
  'too-many': {
    ja: '間違いが続いたため，しばらくサインインできません．10分ほど待ってください．',
    en: 'Too many wrong answers. Wait for 10 minutes.',
  },
  'account-left': {
    ja: 'このアカウントは離籍により使えなくなりました．',
    en: 'This account has ended; its owner has left the university.',
  },
  'no-method': {
    ja: '多要素認証が登録されていません．一時アクセスパスを「パスワード」に入力してください．',
    en: 'No multi-factor authentication is registered. Type a temporary access pass as the password.',
  },
  over: {
    ja: 'サインインをはじめからやり直してください．',
    en: 'Begin the sign-in again.',
  },
  'wrong-current': {
    ja: '現在のパスワードが正しくありません．',
    en: 'The current password is wrong.',
  },
  'against-policy': {
    ja: '新しいパスワードは12文字以上64文字以下で，英大文字，英小文字，数字，記号のうち3種類以上を使ってください．',
    en: 'Use 12 to 64 characters of at least three kinds: capitals, small letters, digits, others.',
  },
  'same-as-current': {
    ja: '新しいパスワードには，現在と異なるものを入力してください．',
    en: 'The new password must differ from the current one.',
  },
  'not-repeated': {
    ja: '新しいパスワードと確認入力が一致しません．',
    en: 'The new password and its repetition differ.',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** A fault's name. */
export type SignInFault = keyof typeof SIGN_IN_FAULTS;
