import { sandboxPage } from '../../pages/layout.js';
import { PhoneInvitation, type Invitation } from './phone-invitation.js';
import { TestResponseForm } from './test-response-form.js';

/** What of the page before was not right, if anything. */
export type Fault = 'none' | 'card-missing' | 'wrong-number';

interface TestResponsePage {
  /** Path of the reading: the form is posted there, the parts for the phone lie below it. */
  readonly path: string;
  readonly fault: Fault;
  /** Only a PC is offered the way by phone. */
  readonly invitation?: Invitation | undefined;
}

/** The page that stands for the person's app and card reader. */
export function testResponsePage({ path, fault, invitation }: TestResponsePage): string {
  return sandboxPage(
    'カードの読み取り（テストレスポンス設定）',
    <>
      <p>カードを読み取る代わりに，読み取ったことにするカードと結果を選んでください．</p>
      <p lang="en">Instead of reading a card, choose the card that is to be read and what comes of it.</p>
      <TestResponseForm action={path} cardMissing={fault === 'card-missing'} />
      {invitation && <PhoneInvitation path={path} wrongNumber={fault === 'wrong-number'} {...invitation} />}
    </>,
  );
}
