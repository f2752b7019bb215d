import { sandboxPage } from '../pages/layout.js';
import { PersonaTable } from './persona-table.js';

const PLACES = [
  { href: '/account', ja: '大学のサインイン', en: 'University sign-in' },
  {
    href: '/security-info',
    ja: 'セキュリティ情報（多要素認証の登録）',
    en: 'Security info: register multi-factor authentication',
  },
  { href: '/mailbox', ja: 'メールボックス', en: 'Mailbox' },
  {
    href: '/google',
    ja: 'Google Workspace（アクセスが開かれたアカウント）',
    en: 'Google Workspace: an account that was opened',
  },
  { href: '/onedrive', ja: 'OneDrive（共有されたファイル）', en: 'OneDrive: files shared with you' },
  { href: '/alumni-service', ja: '見本の卒業生サービス', en: 'Sample alumni service' },
  { href: '/clock', ja: '時計を進める', en: 'Move the clock' },
] as const;

/** Explains the sandbox, lists who lives in it, and leads to its parts. */
export function homePage(serviceUrl: string): string {
  return sandboxPage(
    '見本の大学とカード認証',
    <>
      <p>
        本人確認サービスを試すための，架空の大学のサインイン，架空のマイナンバーカード認証，メールボックスです．登場する人物，カード，メールはすべて架空のものです．実在のカードやパスワードは入力しないでください．
      </p>
      <p lang="en">
        A pretend university, a pretend card provider and a mailbox for trying the identity verification service. Nobody
        here is real. Never enter a real password.
      </p>
      <p>
        <a href={serviceUrl}>
          本人確認サービスへ / <span lang="en">To the service</span>
        </a>
      </p>
      <ul>
        {PLACES.map(({ href, ja, en }) => (
          <li>
            <a href={href}>
              {ja} / <span lang="en">{en}</span>
            </a>
          </li>
        ))}
      </ul>
      <h2>
        登場人物 / <span lang="en">Who lives here</span>
      </h2>
      <PersonaTable />
      <h2>
        初期化 / <span lang="en">Start over</span>
      </h2>
      <p>
        アカウント，ひも付け，メール，時計を最初の状態に戻します．{' '}
        <span lang="en">Puts accounts, links, mails and the clock back to the beginning.</span>
      </p>
      <form method="post" action="/reset">
        <button type="submit">初期化する</button>
      </form>
    </>,
  );
}
