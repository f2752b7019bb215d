import type { PageContext } from '../../shared/web/page-context.js';
import { wordsOf } from '../../shared/web/words.js';
import type { Aftermath } from '../contract/failure.js';
import '../recovery-words.js';

/** Tells what was to follow a credential and did not happen yet. */
export function AftermathLeft({ page, left }: { readonly page: PageContext; readonly left: readonly Aftermath[] }) {
  const t = wordsOf('recovery', page.language);
  if (left.length === 0) return null;
  return (
    <div class="panel warning">
      <ul>
        {left.map((what) => (
          <li key={what}>{t(`left.${what}`)}</li>
        ))}
      </ul>
      <p>{t('left.goes_on')}</p>
    </div>
  );
}
