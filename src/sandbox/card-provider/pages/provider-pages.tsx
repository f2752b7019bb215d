import type { ErrorOut } from 'oidc-provider';
import { sandboxPage } from '../../pages/layout.js';

/** Shown where a reading is finished or has expired, as after the browser's back button. */
export function overPage(serviceUrl: string): string {
  return sandboxPage(
    'この手続きは終わっています',
    <>
      <p>カードの読み取りは既に終わったか，時間切れになりました．サービスに戻って，もう一度始めてください．</p>
      <p lang="en">This reading is finished or has expired. Start again at the service.</p>
      <p>
        <a href={serviceUrl}>サービスに戻る</a>
      </p>
    </>,
  );
}

/** Shown where a service asks so wrongly that the person cannot be sent back to it (RFC 6749 4.1.2.1). */
export function refusedPage({ error, error_description: description }: ErrorOut): string {
  return sandboxPage(
    'サービスからの要求を受け付けられません',
    <>
      <p>サービスの設定に誤りがあります．</p>
      <p lang="en">The service asks in a way that the card provider refuses.</p>
      <p>
        <code>{error}</code> <span lang="en">{description}</span>
      </p>
    </>,
  );
}
