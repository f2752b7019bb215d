import { japanTime } from '../../shared/web/japan-time.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { wordsOf } from '../../shared/web/words.js';
import type { Eligibility } from '../domain/eligibility.js';
import type { RescueSettings } from '../rescue-settings.js';
import '../rescue-words.js';

/** Whether a service's data can be applied for, with the days left or the reason, in a person's words. */
export function eligibilityText(
  eligibility: Eligibility,
  { language }: Pick<PageContext, 'language'>,
  { windowDays }: Pick<RescueSettings, 'windowDays'>,
): string {
  const t = wordsOf('rescue', language);
  if (!eligibility.eligible) return t(`ineligible.${eligibility.because}`, { days: windowDays });
  const { daysLeft, lastDay } = eligibility;
  return t('eligible', { days: daysLeft, until: japanTime(lastDay, language) });
}
