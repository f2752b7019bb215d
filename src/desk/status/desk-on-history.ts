import { QueryBus } from '@nestjs/cqrs';
import { RecordsOfAccount } from '../../audit/contract/audit-records.query.js';
import type { LiveLink } from '../../linking/contract/link.query.js';
import { type HistoryEntry, type HistoryPart, OnHistory } from '../../linking/contract/status-section.js';
import { type Language, lookUp, wordsOf } from '../../shared/web/words.js';
import '../desk-words.js';

const ENTRIES = 100;

/** Tells a person on the status page what the desk looked at and did, but not which operator. */
@OnHistory()
export class DeskOnHistory implements HistoryPart {
  constructor(private readonly queries: QueryBus) {}

  async show({ accountId, linkedAt }: LiveLink, language: Language): Promise<readonly HistoryEntry[]> {
    const records = await this.queries.execute(new RecordsOfAccount(accountId, ENTRIES, undefined, true));
    const t = wordsOf('desk', language);
    return records
      .filter(({ at }) => at >= linkedAt)
      .flatMap(({ type, at }) => {
        const text = lookUp('desk', language, `history.${type.replace('.', '_').replaceAll('-', '_')}`);
        return text ? [{ at, text: t('history.by_desk', { text }) }] : [];
      });
  }
}
