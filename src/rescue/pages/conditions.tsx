import type { PageContext } from '../../shared/web/page-context.js';
import { wordsOf } from '../../shared/web/words.js';
import type { RescueSettings } from '../rescue-settings.js';
import '../rescue-words.js';

/** What an applicant must know before applying. */
export function Conditions({ page, settings }: { readonly page: PageContext; readonly settings: RescueSettings }) {
  const t = wordsOf('rescue', page.language);
  return (
    <ul>
      <li>{t('conditions.once')}</li>
      <li>{t('conditions.decided')}</li>
      <li>{t('conditions.days', { days: settings.accessDays })}</li>
      <li>{t('conditions.gone')}</li>
      <li>{t('conditions.services')}</li>
    </ul>
  );
}
