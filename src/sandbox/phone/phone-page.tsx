import { universityAddressOf } from '../seed/persona.js';
import { sandboxPage } from '../pages/layout.js';

/** A phone with an authenticator app open on it. */
export function phonePage(accountId: string, code: string): string {
  return sandboxPage(
    `${universityAddressOf(accountId)} のスマートフォン（見本）`,
    <>
      <p>
        認証アプリが示す確認コード <span lang="en">The code in the authenticator app</span>
      </p>
      <p class="code">{code}</p>
      <p>
        この画面は自動で更新されます． <span lang="en">This page renews itself.</span>
      </p>
    </>,
  );
}
