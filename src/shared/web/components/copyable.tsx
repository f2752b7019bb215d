import type { PageContext } from '../page-context.js';
import '../web-words.js';
import { wordsOf } from '../words.js';

export interface CopyableProps {
  readonly page: PageContext;
  /** Of this page's own. */
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** What the button says where “copy” is said by another one. */
  readonly copy?: string;
  /** Whether the value is shown this once only. */
  readonly secret?: boolean;
}

/** A value to be carried elsewhere, with a button that copies it where scripts run; the page ends with CopyScript. */
export function Copyable({ page, id, label, value, copy, secret = false }: CopyableProps) {
  const t = wordsOf('web', page.language);
  const shown = { id, translate: false, lang: 'en', 'aria-labelledby': `${id}-label` } as const;
  return (
    <div>
      <p class="label" id={`${id}-label`}>
        {label}
      </p>
      {secret ? (
        <output class="secret" {...shown}>
          {value}
        </output>
      ) : (
        <p class="secret" role="group" {...shown}>
          {value}
        </p>
      )}
      <button
        type="button"
        class="button secondary"
        data-copy={id}
        data-done={t('copied')}
        aria-describedby={`${id}-label`}
        hidden
      >
        {copy ?? t('copy')}
      </button>
      <p role="status" id={`${id}-copied`}></p>
    </div>
  );
}

// Without it a value can be marked and copied by hand.
const COPY = `document.querySelectorAll('[data-copy]').forEach(function (button) {
  button.hidden = false;
  button.addEventListener('click', function () {
    navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent).then(function () {
      document.getElementById(button.dataset.copy + '-copied').textContent = button.dataset.done;
    });
  });
});`;

/** Makes the buttons of Copyable work; once on a page, after them. */
export function CopyScript({ page }: { readonly page: PageContext }) {
  return <script nonce={page.nonce} dangerouslySetInnerHTML={{ __html: COPY }} />;
}
