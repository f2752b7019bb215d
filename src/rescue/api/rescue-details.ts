import type { RescueSight } from '../contract/rescues-for-desk.query.js';
import type { RescueDetailsDto } from './rescue.dto.js';

/** What another system may see of an application. */
export function rescueDetails(sight: RescueSight): RescueDetailsDto {
  const { rescueId, accountId, service, stage, reason, language, messages, decision } = sight;
  const { linkId, leftAt, until, requestedAt = sight.begunAt } = sight;
  return {
    rescueId,
    accountId,
    service,
    stage,
    requestedAt: requestedAt.toISOString(),
    reason,
    byOffice: linkId === undefined,
    language,
    ...(leftAt && { leftAt: leftAt.toISOString() }),
    messages: messages.map(({ by, text, at }) => ({ by, text, at: at.toISOString() })),
    ...(decision && { decision: { approved: decision.approved, text: decision.text, at: decision.at.toISOString() } }),
    ...(until && { until: until.toISOString() }),
  };
}
