import { universityAddressOf } from '../../seed/persona.js';
import { Fault } from '../../pages/fault.js';
import { Field } from '../../pages/field.js';
import { sandboxPage } from '../../pages/layout.js';
import type { Answer } from './sign-in.js';
import { SIGN_IN_FAULTS, type SignInFault } from './sign-in-faults.js';

interface SignInPage {
  readonly ask: Answer['to'];
  readonly fault?: SignInFault | undefined;
  /** Where the form goes; the way out lies below it. */
  readonly path: string;
  /** As typed before, so that it need not be typed again. */
  readonly username: string;
}

/** The page that asks for what the sign-in needs next. */
export function signInPage({ ask, fault, path, username }: SignInPage): string {
  const { title, Questions, button } = PAGES[ask];
  return sandboxPage(
    title,
    <>
      <Fault words={fault && SIGN_IN_FAULTS[fault]} />
      <form method="post" action={path}>
        <input type="hidden" name="to" value={ask} />
        <Questions username={username} />
        <button type="submit">{button}</button>
      </form>
      <p>
        <a href={`${path}/cancel`}>
          やめて戻る / <span lang="en">Cancel</span>
        </a>
      </p>
    </>,
  );
}

const PAGES = {
  credentials: { title: 'UTokyo Accountにサインイン（見本）', Questions: Credentials, button: 'サインイン' },
  code: { title: '確認コードの入力', Questions: Code, button: 'サインイン' },
  'new-password': { title: 'パスワードの更新', Questions: NewPassword, button: '更新' },
} as const;

function Credentials({ username }: { readonly username: string }) {
  return (
    <>
      <Field
        name="username"
        label="ユーザー名"
        value={username}
        autocomplete="username"
        hint={universityAddressOf('0123456789')}
      />
      <Field name="password" label="パスワード" type="password" autocomplete="current-password" />
      <CodeField />
      <p>
        確認コードは次の画面で入力することもできます．一時アクセスパスは「パスワード」に入力してください．{' '}
        <span lang="en">
          User name, password, code. The code may follow on the next page. Type a temporary access pass as the password.
        </span>
      </p>
    </>
  );
}

function Code() {
  return (
    <>
      <p>
        スマートフォンに表示されている6桁の数字を入力してください．{' '}
        <span lang="en">Enter the six digits that your phone shows.</span>
      </p>
      <CodeField />
    </>
  );
}

function CodeField() {
  return <Field name="code" label="確認コード" autocomplete="one-time-code" />;
}

function NewPassword() {
  return (
    <>
      <p>
        パスワードを新しくする必要があります．12文字以上で，英大文字，英小文字，数字，記号のうち3種類以上を使ってください．{' '}
        <span lang="en">
          Choose a new password: the current one, then the new one twice. At least 12 characters of three kinds.
        </span>
      </p>
      <Field name="current" label="現在のパスワード" type="password" autocomplete="current-password" />
      <Field name="fresh" label="新しいパスワード" type="password" autocomplete="new-password" />
      <Field name="repeated" label="パスワードの確認入力" type="password" autocomplete="new-password" />
    </>
  );
}
