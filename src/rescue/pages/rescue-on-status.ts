import { QueryBus } from '@nestjs/cqrs';
import { AccountFactsOf } from '../../accounts/contract/account-facts.query.js';
import type { LiveLink } from '../../linking/contract/link.query.js';
import { OnStatus, type StatusLine, type StatusPart } from '../../linking/contract/status-part.js';
import { type Language, wordsOf } from '../../shared/web/words.js';
import { Eligibilities } from '../queries/eligibilities.js';
import { RescueSettings } from '../rescue-settings.js';
import '../rescue-words.js';
import { eligibilityText } from './eligibility-text.js';

/** Says on the status page whether cloud data could be applied for right now, and if not why. */
@OnStatus({ order: 30 })
export class RescueOnStatus implements StatusPart {
  constructor(
    private readonly queries: QueryBus,
    private readonly eligibilities: Eligibilities,
    private readonly settings: RescueSettings,
  ) {}

  async show(link: LiveLink, language: Language): Promise<StatusLine> {
    const t = wordsOf('rescue', language);
    const name = t('status.name');
    const account = await this.queries.execute(new AccountFactsOf(link.accountId, 'known'));
    if (!account) return { name, value: t('status.unknown'), works: false };
    const all = [...(await this.eligibilities.all(account))];
    const lines = all.map(([service, eligibility]) => {
      const text = eligibilityText(eligibility, { language }, this.settings);
      return t('status.line', { service: t(`services.${service}`), text });
    });
    // A member needs none of this, which is as good as that it works.
    const works = all.some(([, it]) => it.eligible || it.because === 'member');
    return { name, value: lines.join(' ') || t('status.unknown'), works: works && link.standing === 'usable' };
  }
}
