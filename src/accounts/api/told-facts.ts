import type { DatedAccountFacts } from '../contract/account-facts.query.js';
import type { ToldAccountDto } from './accounts-feed.dto.js';

/** What another system told of an account, as facts. */
export function toldFacts(accountId: string, told: ToldAccountDto): DatedAccountFacts {
  const { kind, standing, names, addresses, language, personId, privileged, faculty, mergedInto } = told;
  return {
    accountId,
    kind,
    standing,
    names,
    addresses,
    language,
    personId,
    privileged,
    ...(told.leftAt && standing === 'left' && { leftAt: new Date(told.leftAt) }),
    ...(told.endsAt && { endsAt: new Date(told.endsAt) }),
    ...(faculty && { faculty }),
    ...(mergedInto && { mergedInto }),
    asOf: new Date(told.asOf),
  };
}
