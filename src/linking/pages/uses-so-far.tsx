import { Facts } from '../../shared/web/components/facts.js';
import { japanTime } from '../../shared/web/japan-time.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { type Language, lookUp, wordsOf } from '../../shared/web/words.js';
import type { UseOfLink } from '../contract/link.query.js';
import type { HistoryEntry } from '../contract/status-section.js';
import '../linking-words.js';

export interface UsesSoFarProps {
  readonly page: PageContext;
  readonly uses: readonly UseOfLink[];
  readonly history: readonly HistoryEntry[];
}

/** Every use of a link, and what others did with it, with time and kind, the latest first. */
export function UsesSoFar({ page, uses, history }: UsesSoFarProps) {
  const t = wordsOf('linking', page.language);
  const used = uses.map(({ usedAt: at, use }) => ({ at, text: useText(use, page.language) }));
  const all = [...used, ...history].toSorted((a, b) => b.at.getTime() - a.at.getTime());
  if (all.length === 0) return null;
  return (
    <section>
      <h2>{t('status.uses')}</h2>
      <Facts of={all.map(({ at, text }) => [japanTime(at, page.language), text])} />
    </section>
  );
}

// The words stand with the context that used the link, so that a new one needs no change here.
function useText(use: string, language: Language): string {
  const [context = '', what = ''] = use.split('.');
  return lookUp(context, language, `use.${what}`) ?? use;
}
