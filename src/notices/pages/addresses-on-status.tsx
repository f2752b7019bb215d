import { QueryBus } from '@nestjs/cqrs';
import type { VNode } from 'preact';
import { AccountFactsUnavailable } from '../../accounts/contract/account.errors.js';
import { AccountFactsOf } from '../../accounts/contract/account-facts.query.js';
import type { LiveLink } from '../../linking/contract/link.query.js';
import { InStatusSection, type StatusSection } from '../../linking/contract/status-section.js';
import { maskedAddress } from '../../shared/domain/masked-address.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { wordsOf } from '../../shared/web/words.js';
import '../notices-words.js';

/** Tells a person on the status page which of their addresses take no notice. */
@InStatusSection({ order: 10 })
export class AddressesOnStatus implements StatusSection {
  constructor(private readonly queries: QueryBus) {}

  async show({ accountId }: LiveLink, page: PageContext): Promise<VNode | undefined> {
    const unreachable = await this.unreachableOf(accountId);
    if (unreachable.length === 0) return undefined;
    const t = wordsOf('notices', page.language);
    return (
      <section class="panel warning">
        <h2>{t('unreachable.heading')}</h2>
        <p>{t('unreachable.text')}</p>
        <ul>
          {unreachable.map((address) => (
            <li key={address}>{maskedAddress(address)}</li>
          ))}
        </ul>
        <p>{t('unreachable.mend')}</p>
      </section>
    );
  }

  private async unreachableOf(accountId: string): Promise<readonly string[]> {
    try {
      return (await this.queries.execute(new AccountFactsOf(accountId, 'known')))?.unreachable ?? [];
    } catch (error) {
      // The rest of the page does not need the directory.
      if (error instanceof AccountFactsUnavailable) return [];
      throw error;
    }
  }
}
