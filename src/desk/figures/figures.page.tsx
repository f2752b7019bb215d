import { BarTable } from '../../shared/web/components/bar-table.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { wordsOf } from '../../shared/web/words.js';
import type { Operator } from '../domain/operator.js';
import { DeskLayout } from '../pages/desk-layout.js';
import './figures-words.js';
import type { FigureTable } from './tables/figure-table.js';

export interface FiguresPageProps {
  readonly page: PageContext;
  readonly operator: Operator;
  readonly tables: readonly FigureTable[];
}

/** How things stand as a whole, or for the faculties of the operator. */
export function FiguresPage({ page, operator: { faculties }, tables }: FiguresPageProps) {
  const t = wordsOf('figures', page.language);
  return (
    <DeskLayout page={page} title={t('title')}>
      <p>{t('lead')}</p>
      <p>{t('known_only')}</p>
      {faculties && (
        <p>{faculties.length > 0 ? t('own_faculties', { faculties: faculties.join(', ') }) : t('no_faculties')}</p>
      )}
      <p>
        <a href="/desk/figures.csv">{t('csv_all')}</a>
      </p>
      {tables.map(({ name, caption, hint, head, rows }) => (
        <div key={name}>
          <BarTable id={name} caption={caption} head={head} rows={rows} />
          <p class="hint">
            {hint}{' '}
            <a href={`/desk/figures.csv?table=${name}`} aria-describedby={name}>
              {t('csv')}
            </a>
          </p>
        </div>
      ))}
    </DeskLayout>
  );
}
