import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { AccountFactsOf } from '../../accounts/contract/account-facts.query.js';
import type { StatusLine } from '../../linking/contract/status-part.js';
import { type Language, wordsOf } from '../../shared/web/words.js';
import { Outlooks } from '../queries/outlook.js';
import { RecoverySettings } from '../recovery-settings.js';
import '../recovery-words.js';

/** Says beforehand what will stand before a recovery that opens the account, while it can still be made easier. */
@Injectable()
export class GuardForetold {
  constructor(
    private readonly queries: QueryBus,
    private readonly outlooks: Outlooks,
    private readonly settings: RecoverySettings,
  ) {}

  /** Undefined where nothing will, or where the university does not know the account now. */
  async of(accountId: string, language: Language): Promise<Omit<StatusLine, 'works'> | undefined> {
    const account = await this.queries.execute(new AccountFactsOf(accountId, 'known')).catch(() => undefined);
    const guard = account && this.outlooks.guardOfOpening(account);
    if (!guard || guard === 'none') return undefined;
    const t = wordsOf('recovery', language);
    const name = t('guard.name');
    if (guard === 'code') {
      const addresses = this.outlooks.outside(account).flatMap(({ masked, works }) => (works ? masked : []));
      return { name, value: t('guard.code', { addresses: listed(addresses, language) }) };
    }
    const { waitHours: hours, contactAddressUrl: href, guard: policy } = this.settings;
    if (policy === 'delay') return { name, value: t('guard.wait_always', { hours }) };
    const broken = this.outlooks.reach(account) === 'broken';
    return {
      name,
      value: t(broken ? 'guard.broken' : 'guard.wait', { hours }),
      ...(href && { link: { href, text: t('guard.register') } }),
    };
  }
}

/** Addresses in a sentence. */
export function listed(addresses: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { style: 'narrow', type: 'unit' }).format(addresses);
}
