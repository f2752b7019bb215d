import { sandboxPage } from '../../pages/layout.js';
import { TestResponseForm } from './test-response-form.js';

/** The number that the person types on the PC; whoever sends it makes it reload itself. */
export function numberPage(path: string, number: string): string {
  return sandboxPage(
    'パソコンに入力する数字',
    <>
      <p class="number">{number}</p>
      <p>この6桁の数字をパソコンの画面に入力してください．ご自身で開いたパソコンの画面にだけ入力してください．</p>
      <p lang="en">Enter these 6 digits on the PC, and only on a page that you opened yourself.</p>
      <p>
        <a href={path}>次へ</a>
      </p>
    </>,
  );
}

/** The test-response screen on a phone that is tied to a PC. */
export function phoneFormPage(path: string, cardMissing: boolean): string {
  return sandboxPage(
    'カードの読み取り（テストレスポンス設定）',
    <TestResponseForm action={path} cardMissing={cardMissing} />,
  );
}

/** The end of the way on the phone. */
export function phoneDonePage(): string {
  return sandboxPage(
    '読み取りが終わりました',
    <>
      <p>パソコンの画面に戻ってください．</p>
      <p lang="en">Go back to the PC.</p>
    </>,
  );
}

/** What the phone shows for a code that nobody made, or that is over. */
export function phoneClosedPage(): string {
  return sandboxPage(
    'この二次元コードは使えません',
    <>
      <p>パソコンの画面で二次元コードを更新し，もう一度読み取ってください．</p>
      <p lang="en">Renew the code on the PC and scan it again.</p>
    </>,
  );
}
