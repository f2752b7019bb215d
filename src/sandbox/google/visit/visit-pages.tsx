import { Fault } from '../../pages/fault.js';
import { Field } from '../../pages/field.js';
import { sandboxPage } from '../../pages/layout.js';
import type { Persona } from '../../seed/persona.js';
import { GOOGLE_PATH, googleAddressOf } from '../google-tenant.js';
import { dataOf } from '../persona-data.js';
import { VISIT_FAULTS, type VisitFault } from './visit-faults.js';

/** Asks for an address and a password of Google's. */
export function signInPage(fault?: VisitFault): string {
  return sandboxPage(
    'Googleにログイン（見本）',
    <>
      <Fault words={fault && VISIT_FAULTS[fault]} />
      <p>
        アクセスが開かれたアカウントのメールアドレスと，表示されたパスワードを入力してください．{' '}
        <span lang="en">Give the address of the account that was opened, and the password that was shown.</span>
      </p>
      <form method="post" action={`${GOOGLE_PATH}/sign-in`}>
        <Field name="address" label="メールアドレス" autocomplete="username" />
        <Field name="password" label="パスワード" type="password" autocomplete="current-password" />
        <button type="submit">ログイン</button>
      </form>
    </>,
  );
}

/** Asks for a new password, before anything is shown. */
export function newPasswordPage(fault?: VisitFault): string {
  return sandboxPage(
    'パスワードの変更',
    <>
      <Fault words={fault && VISIT_FAULTS[fault]} />
      <p>
        続けるには，新しいパスワードを設定してください． <span lang="en">Choose a new password to go on.</span>
      </p>
      <form method="post" action={`${GOOGLE_PATH}/new-password`}>
        <Field name="fresh" label="新しいパスワード" type="password" autocomplete="new-password" />
        <Field name="repeated" label="パスワードの確認入力" type="password" autocomplete="new-password" />
        <button type="submit">パスワードを変更</button>
      </form>
    </>,
  );
}

/** What somebody keeps at Google, to be read. */
export function dataPage(persona: Persona): string {
  const { mails, files } = dataOf(persona);
  return sandboxPage(
    'メールとファイル（見本）',
    <>
      <p>{googleAddressOf(persona.id)}</p>
      {[
        { heading: 'メール', items: mails },
        { heading: 'マイドライブ', items: files },
      ].map(({ heading, items }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          {items.map(({ title, text }) => (
            <article key={title}>
              <h3>{title}</h3>
              <pre>{text}</pre>
            </article>
          ))}
        </section>
      ))}
      <form method="post" action={`${GOOGLE_PATH}/sign-out`}>
        <button type="submit" class="quiet">
          ログアウト
        </button>
      </form>
    </>,
  );
}
