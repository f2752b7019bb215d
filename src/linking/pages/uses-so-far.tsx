import { Facts } from '../../shared/web/components/facts.js';
import { japanTime } from '../../shared/web/japan-time.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { type Language, lookUp, wordsOf } from '../../shared/web/words.js';
import type { UseOfLink } from '../contract/link.query.js';
import '../linking-words.js';

/** Every use of a link with its time and kind. */
export function UsesSoFar({ page, uses }: { readonly page: PageContext; readonly uses: readonly UseOfLink[] }) {
  const t = wordsOf('linking', page.language);
  if (uses.length === 0) return null;
  return (
    <section>
      <h2>{t('status.uses')}</h2>
      <Facts of={uses.map(({ usedAt, use }) => [japanTime(usedAt, page.language), useText(use, page.language)])} />
    </section>
  );
}

// The words stand with the context that used the link, so that a new one needs no change here.
function useText(use: string, language: Language): string {
  const [context = '', what = ''] = use.split('.');
  return lookUp(context, language, `use.${what}`) ?? use;
}
