import type { PageContext } from '../page-context.js';
import '../web-words.js';
import { wordsOf } from '../words.js';

// The one script of the service: copies, and says so. Without it the secret can be marked and copied by hand.
const COPY = `document.querySelectorAll('[data-copy]').forEach(function (button) {
  button.hidden = false;
  button.addEventListener('click', function () {
    navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent).then(function () {
      document.getElementById('copied').textContent = button.dataset.done;
    });
  });
});`;

/** A secret that is shown this once, with a button that copies it where scripts run. */
export function Secret({
  page,
  label,
  value,
}: {
  readonly page: PageContext;
  readonly label: string;
  readonly value: string;
}) {
  const t = wordsOf('web', page.language);
  return (
    <div>
      <p class="label" id="secret-label">
        {label}
      </p>
      <output class="secret" id="secret" aria-labelledby="secret-label" translate={false} lang="en">
        {value}
      </output>
      <button type="button" class="button secondary" data-copy="secret" data-done={t('copied')} hidden>
        {t('copy')}
      </button>
      <p role="status" id="copied"></p>
      <script nonce={page.nonce} dangerouslySetInnerHTML={{ __html: COPY }} />
    </div>
  );
}
