import type { PageContext } from '../../shared/web/page-context.js';
import { wordsOf } from '../../shared/web/words.js';
import '../rescue-words.js';

/** How somebody who is still a member takes their data along by themselves. */
export function ExportNow({ page }: { readonly page: PageContext }) {
  const t = wordsOf('rescue', page.language);
  return (
    <section>
      <h2>{t('export.heading')}</h2>
      <p>{t('export.text')}</p>
      <ul>
        <li>
          <a href="https://takeout.google.com/" rel="noreferrer">
            {t('export.google')}
          </a>
        </li>
        <li>
          <a href="https://www.microsoft365.com/onedrive" rel="noreferrer">
            {t('export.onedrive')}
          </a>
        </li>
      </ul>
    </section>
  );
}
