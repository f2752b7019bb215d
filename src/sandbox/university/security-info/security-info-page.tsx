import { japaneseTime } from '../../pages/japanese-time.js';
import { sandboxPage } from '../../pages/layout.js';
import { universityAddressOf } from '../../seed/persona.js';
import type { Method } from '../credentials/method.js';
import { SignOutForm } from '../sign-in/sign-out-form.js';

/** Lists a person's second factors and offers to add and remove. */
export function securityInfoPage(accountId: string, methods: readonly Method[]): string {
  return sandboxPage(
    'セキュリティ情報（見本）',
    <>
      <p>
        アカウント <strong>{universityAddressOf(accountId)}</strong> の多要素認証の方法です．{' '}
        <span lang="en">The ways of multi-factor authentication of this account.</span>
      </p>
      {methods.length === 0 ? (
        <p>
          登録されている方法はありません． <span lang="en">No method is registered.</span>
        </p>
      ) : (
        <ul>
          {methods.map((method) => (
            <li>
              <RegisteredMethod {...method} />
            </li>
          ))}
        </ul>
      )}
      <form method="post" action="/security-info/methods">
        <button type="submit">新しい方法を登録する</button>
      </form>
      <SignOutForm />
    </>,
  );
}

function RegisteredMethod({ id, registeredAt }: Method) {
  return (
    <form method="post" action={`/security-info/methods/${id}/removal`}>
      <p id={`method-${id}`}>
        認証アプリ{registeredAt && `（${japaneseTime(registeredAt)} 登録）`} <span lang="en">Authenticator app</span>
      </p>
      <button type="submit" class="quiet" aria-describedby={`method-${id}`}>
        削除する
      </button>
    </form>
  );
}
