import { QrCode } from '../../card-provider/pages/qr-code.js';
import { Fault } from '../../pages/fault.js';
import { Field } from '../../pages/field.js';
import { sandboxPage } from '../../pages/layout.js';
import { universityAddressOf } from '../../seed/persona.js';
import type { Method } from '../credentials/method.js';
import { base32 } from '../credentials/totp.js';
import { SIGN_IN_FAULTS } from '../sign-in/sign-in-faults.js';

/** Shows the secret of a new phone and asks for its first code. */
export function newMethodPage(accountId: string, { id, secret }: Method, fault: 'none' | 'wrong-code'): string {
  const path = `/security-info/methods/${id}`;
  return sandboxPage(
    '新しい方法の登録',
    <>
      <Fault words={fault === 'none' ? undefined : SIGN_IN_FAULTS[fault]} />
      <p>
        この秘密は，もう<a href={`/phone/${accountId}`}>見本のスマートフォン</a>
        に入っています．ご自身の認証アプリで読み取ることもできます．そこに表示された数字を入力してください．{' '}
        <span lang="en">
          The pretend phone holds this secret already; an app of your own can read it too. Enter the digits that it
          shows.
        </span>
      </p>
      <QrCode text={otpauthOf(accountId, secret)} label="認証アプリに登録するための二次元コード" />
      <p>
        <code>{base32(secret)}</code>
      </p>
      <form method="post" action={path}>
        <Field name="code" label="確認コード" autocomplete="one-time-code" />
        <button type="submit">登録する</button>
      </form>
      <form method="post" action={`${path}/cancel`}>
        <button type="submit" class="quiet">
          やめる
        </button>
      </form>
    </>,
  );
}

/** The address that authenticator apps read, with the defaults of RFC 6238: SHA-1, 6 digits, 30 s. */
function otpauthOf(accountId: string, secret: Buffer): string {
  const issuer = encodeURIComponent('Sandbox');
  return `otpauth://totp/${issuer}:${universityAddressOf(accountId)}?secret=${base32(secret)}&issuer=${issuer}`;
}
