import { sandboxPage } from '../../pages/layout.js';
import { RenewalForm } from './renewal-form.js';

/** What a PC shows while the phone reads; whoever sends it makes it reload itself. */
export function waitingPage(path: string): string {
  return sandboxPage(
    'スマートフォンでの読み取りを待っています',
    <>
      <p>スマートフォンで続けてください．終わると，この画面は自動で次に進みます．</p>
      <p lang="en">Go on with the phone. This page goes on by itself when that is done.</p>
      <p>
        <a href={path}>画面を更新する</a>
      </p>
      <RenewalForm path={path} />
    </>,
  );
}
