import { QueryBus } from '@nestjs/cqrs';
import { AccountFactsOf } from '../../accounts/contract/account-facts.query.js';
import type { LiveLink } from '../../linking/contract/link.query.js';
import { OnStatus, type StatusLine, type StatusPart } from '../../linking/contract/status-part.js';
import { DomainError } from '../../shared/domain/domain-error.js';
import { type Language, lookUp, wordsOf } from '../../shared/web/words.js';
import { mayRecover } from '../domain/may-recover.js';
import '../recovery-words.js';

/** Says on the status page whether a credential could be issued right now, and if not why. */
@OnStatus({ order: 20 })
export class RecoveryOnStatus implements StatusPart {
  constructor(private readonly queries: QueryBus) {}

  async show(link: LiveLink, language: Language): Promise<StatusLine> {
    const t = wordsOf('recovery', language);
    const name = t('status.name');
    try {
      const account = await this.queries.execute(new AccountFactsOf(link.accountId, 'known'));
      if (!account) return { name, value: t('status.unknown'), works: false };
      mayRecover(link, account);
      return { name, value: t('status.works'), works: true };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { name, value: reason(error, language) ?? t('status.unknown'), works: false };
    }
  }
}

// The title of the refusal that would come says it in few words.
function reason({ code }: DomainError, language: Language): string | undefined {
  const [context = '', what = ''] = code.split('.');
  return lookUp(context, language, `refusal.${what}.title`);
}
