import { Fault } from '../pages/fault.js';
import { Field } from '../pages/field.js';
import { sandboxPage } from '../pages/layout.js';
import { GOOGLE_PATH } from './google-tenant.js';

const TITLE = 'Google（見本）';
const WRONG = {
  ja: 'ユーザー名かパスワードが正しくないか，このアカウントは停止されています．',
  en: 'The user name or password is wrong, or this account is suspended.',
};
const SHORT = { ja: '新しいパスワードは8文字以上にしてください．', en: 'The new password needs 8 characters or more.' };

/** Asks for user name and password, as for accounts without single sign-on. */
export function signInPage(fault: 'none' | 'wrong'): string {
  return sandboxPage(
    TITLE,
    <>
      <Fault words={fault === 'none' ? undefined : WRONG} />
      <form method="post" action={`${GOOGLE_PATH}/sign-in`}>
        <Field name="user" label="ユーザー名" autocomplete="username" />
        <Field name="password" label="パスワード" type="password" autocomplete="current-password" />
        <button type="submit">サインイン</button>
      </form>
    </>,
  );
}

/** Asks for a password of one's own in the place of one that works once. */
export function newPasswordPage(fault: 'none' | 'short'): string {
  return sandboxPage(
    TITLE,
    <>
      <Fault words={fault === 'none' ? undefined : SHORT} />
      <p>
        新しいパスワードを設定してください． <span lang="en">Please set a new password.</span>
      </p>
      <form method="post" action={`${GOOGLE_PATH}/password`}>
        <Field name="password" label="新しいパスワード" type="password" autocomplete="new-password" />
        <button type="submit">設定する</button>
      </form>
    </>,
  );
}

/** The pretend data of an account. */
export function dataPage(accountId: string): string {
  return sandboxPage(
    TITLE,
    <>
      <p>{accountId}</p>
      <h2>Gmail</h2>
      <ul>
        <li>指導教員からのメール（見本）</li>
        <li>投稿論文の査読結果（見本）</li>
      </ul>
      <h2>Google Drive</h2>
      <ul>
        <li>実験データ.csv（見本）</li>
      </ul>
      <form method="post" action={`${GOOGLE_PATH}/program`}>
        <button type="submit">データを書き出すアプリに許可する</button>
      </form>
    </>,
  );
}
