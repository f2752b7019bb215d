import type { TFunction } from 'i18next';
import type { Language } from '../../../shared/web/words.js';
import { wordsOf } from '../../../shared/web/words.js';
import type { Operator } from '../../domain/operator.js';
import '../figures-words.js';
import type { ShownCounts } from '../protection/protected-counts.js';

/** A column of counts: of all, for who sees all, or of a faculty. */
interface CountColumn {
  readonly name: string;
  of(counts: ShownCounts): number | undefined;
  /** Undefined where it is of all. */
  readonly faculty: string | undefined;
}

/** For whom tables are made: what they may see, and in which language. */
export interface View {
  readonly operator: Operator;
  readonly language: Language;
  readonly t: TFunction<'figures'>;
  readonly columns: readonly CountColumn[];
  /** Made once for all cells, since to make one takes longer than to use it a hundred times. */
  readonly numbers: Intl.NumberFormat;
  readonly percents: Intl.NumberFormat;
}

/** The view of an operator; who works for some faculties sees a column for each, and no whole of which they are a part. */
export function viewOf(operator: Operator, language: Language): View {
  const t = wordsOf('figures', language);
  const columns: readonly CountColumn[] = operator.faculties
    ? operator.faculties.map((faculty) => ({ name: faculty, of: (counts) => counts.ofFaculty(faculty), faculty }))
    : [{ name: t('all'), of: ({ all }) => all, faculty: undefined }];
  const numbers = new Intl.NumberFormat(language);
  const percents = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  return { operator, language, t, columns, numbers, percents };
}
