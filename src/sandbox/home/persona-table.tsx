import { firstPasswordOf, universityAddressOf } from '../seed/persona.js';
import { PERSONAS } from '../seed/personas.js';

/** Everybody with an account, as they are after a reset. */
export function PersonaTable() {
  return (
    <div class="scroll" tabIndex={0} role="group" aria-label="登場人物の一覧">
      <table>
        <thead>
          <tr>
            <th scope="col">ユーザー名</th>
            <th scope="col">人</th>
            <th scope="col">最初のパスワード</th>
            <th scope="col">カード</th>
            <th scope="col">見る</th>
          </tr>
        </thead>
        <tbody>
          {PERSONAS.map(({ id, names: [name], about, card, addresses }) => (
            <tr>
              <th scope="row">{universityAddressOf(id)}</th>
              <td>
                {name}：{about.ja} <span lang="en">{about.en}</span>
              </td>
              <td>
                <code>{firstPasswordOf(id)}</code>
              </td>
              <td>{card ?? 'なし'}</td>
              <td>
                <a href={`/phone/${id}`} aria-label={`${id} のスマートフォン`}>
                  スマートフォン
                </a>{' '}
                <a href={`/mailbox?to=${encodeURIComponent(addresses.at(-1) ?? '')}`} aria-label={`${id} のメール`}>
                  メール
                </a>{' '}
                <a href={`/accounts/${id}`} aria-label={`${id} の名簿`}>
                  名簿
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
