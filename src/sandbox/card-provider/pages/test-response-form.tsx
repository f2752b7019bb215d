import type { ComponentChildren } from 'preact';
import { CARDS } from '../cards.js';
import { RESULTS } from '../reader-answer.js';

const MEANINGS: Readonly<Record<(typeof RESULTS)[number], { readonly ja: string; readonly en: string }>> = {
  ok: { ja: '正常', en: 'the card is read' },
  cancel: { ja: '利用者による中止', en: 'the person cancels' },
  'pin-locked': { ja: '暗証番号のロック', en: 'the PIN is locked' },
  expired: { ja: '電子証明書の期限切れ', en: 'the certificate has expired' },
  revoked: { ja: '電子証明書の失効', en: 'the certificate is revoked' },
  'server-error': { ja: 'カード認証サーバの障害', en: 'the card provider fails' },
};

/** The screen on which the real sandbox, too, lets a developer choose what card is read and what comes of it. */
export function TestResponseForm({ action, cardMissing }: { readonly action: string; readonly cardMissing: boolean }) {
  return (
    <form method="post" action={action}>
      {cardMissing && (
        <p role="alert" class="error">
          カードを選んでください． <span lang="en">Choose a card.</span>
        </p>
      )}
      <fieldset>
        <legend>
          カード <span lang="en">Card</span>
        </legend>
        {CARDS.map(({ name, face, about }) => (
          <Choice group="card" value={name} checked={false}>
            {face}（{about.ja}） <span lang="en">{about.en}</span>
          </Choice>
        ))}
      </fieldset>
      <fieldset>
        <legend>
          結果 <span lang="en">Result</span>
        </legend>
        {RESULTS.map((result) => (
          <Choice group="result" value={result} checked={result === 'ok'}>
            {MEANINGS[result].ja} <span lang="en">{MEANINGS[result].en}</span>
          </Choice>
        ))}
      </fieldset>
      <button type="submit">認証</button>
    </form>
  );
}

interface ChoiceProps {
  readonly group: string;
  readonly value: string;
  readonly checked: boolean;
  readonly children: ComponentChildren;
}

/** The explanation describes the radio button and stays out of its name, which tests rely on. */
function Choice({ group, value, checked, children }: ChoiceProps) {
  const id = `${group}-${value}`;
  return (
    <div class="choice">
      <input type="radio" id={id} name={group} value={value} checked={checked} aria-describedby={`${id}-about`} />
      <label for={id}>{value}</label>
      <span id={`${id}-about`}>{children}</span>
    </div>
  );
}
