import { type ErrorOut, errors } from 'oidc-provider';
import { sandboxPage } from '../../pages/layout.js';

/** Shown where a person cannot be sent back to the service (RFC 6749 4.1.2.1), or comes back to a sign-in that is over. */
export function providerErrorPage({ error, error_description: description }: ErrorOut, cause: Error): string {
  if (cause instanceof errors.SessionNotFound) return signInOverPage();
  return sandboxPage(
    'サービスからの要求を受け付けられません',
    <>
      <p>サービスの設定に誤りがあります．</p>
      <p lang="en">The service asks in a way that the university refuses.</p>
      <p>
        <code>{error}</code> <span lang="en">{description}</span>
      </p>
    </>,
  );
}

/** Shown where a sign-in is finished or has expired, as after the browser's back button. */
export function signInOverPage(): string {
  return sandboxPage(
    'このサインインは終わっています',
    <>
      <p>既に終わったか，時間切れになりました．サービスに戻って，もう一度始めてください．</p>
      <p lang="en">This sign-in is finished or has expired. Start again at the service.</p>
    </>,
  );
}
