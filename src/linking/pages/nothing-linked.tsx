import type { PageContext } from '../../shared/web/page-context.js';
import { wordsOf } from '../../shared/web/words.js';
import '../linking-words.js';

/** There is nothing to end, and where to go instead. */
export function NothingLinked({ page }: { readonly page: PageContext }) {
  const t = wordsOf('linking', page.language);
  return (
    <>
      <p class="lead">{t('unlink.none')}</p>
      <p>
        <a class="button" href="/status">
          {t('unlink.to_status')}
        </a>
      </p>
    </>
  );
}
