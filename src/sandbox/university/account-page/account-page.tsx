import { universityAddressOf } from '../../seed/persona.js';
import { sandboxPage } from '../../pages/layout.js';
import type { SignInMethods } from '../credentials/sessions.js';
import { SignOutForm } from '../sign-in/sign-out-form.js';

/** Tells a person that they are signed in, as whom, and how. */
export function accountPage(accountId: string, name: string, [how]: SignInMethods): string {
  return sandboxPage(
    'サインインしました',
    <>
      <p>
        アカウント <strong>{universityAddressOf(accountId)}</strong>（{name}）でサインインしています．{' '}
        <span lang="en">You are signed in to this account.</span>
      </p>
      <p>
        {how === 'tap' ? '一時アクセスパスを使いました．' : 'パスワードと確認コードを使いました．'}{' '}
        <span lang="en">{how === 'tap' ? 'By a temporary access pass.' : 'By password and code.'}</span>
      </p>
      <p>
        <a href="/security-info">
          セキュリティ情報 / <span lang="en">Security info</span>
        </a>
      </p>
      <SignOutForm />
    </>,
  );
}
