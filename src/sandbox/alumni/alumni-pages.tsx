import type { IDToken } from 'openid-client';
import { sandboxPage } from '../pages/layout.js';
import { ALUMNI_PATH } from './alumni-registration.js';

/** Invites to join. */
export function joinPage(): string {
  return sandboxPage(
    '見本の卒業生サービス',
    <>
      <p>
        マイナンバーカードで，卒業生であることを確かめてから加入します．{' '}
        <span lang="en">Join after your membership was verified with your My Number Card.</span>
      </p>
      <form method="get" action={`${ALUMNI_PATH}/join`}>
        <button type="submit">加入する</button>
      </form>
    </>,
  );
}

/** Shows all that the service was told. */
export function joinedPage(claims: IDToken): string {
  return sandboxPage(
    '加入しました',
    <>
      <p>
        本人確認サービスから伝えられた内容です． <span lang="en">This is what the service told us.</span>
      </p>
      <pre id="claims">{JSON.stringify(claims, undefined, 2)}</pre>
      <p>
        <a href={ALUMNI_PATH}>戻る</a>
      </p>
    </>,
  );
}

/** Says that nobody joined, by the code that came instead. */
export function notJoinedPage(code: string): string {
  return sandboxPage(
    '加入していません',
    <>
      <p>
        本人確認は行われませんでした（{code}）．{' '}
        <span lang="en">Your identity was not verified. Nothing was told.</span>
      </p>
      <p>
        <a href={ALUMNI_PATH}>もう一度</a>
      </p>
    </>,
  );
}
