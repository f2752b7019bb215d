import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { AccountFactsOf } from '../../accounts/contract/account-facts.query.js';
import { log } from '../../shared/log.js';
import { CLOUD_SERVICES } from '../contract/cloud-service-name.js';
import {
  DataStandingOf,
  type QueuedRescue,
  RescueForDesk,
  RescuesForDesk,
  type RescueSight,
} from '../contract/rescues-for-desk.query.js';
import { lastDayOf } from '../domain/eligibility.js';
import { Rescues } from '../domain/rescues.js';
import { CloudServices } from '../ports/cloud-services.js';
import { RescueSettings } from '../rescue-settings.js';
import { CLOSINGS_UNTIL_SEEN, deskNeedOf } from './desk-need.js';

/** Days by which access that is opened or ended by hand should be. */
const BY_HAND_DAYS = { opening: 3, closing: 1 } as const;
const DAY_MS = 86_400_000;

@QueryHandler(RescuesForDesk)
export class RescuesForDeskHandler implements IQueryHandler<RescuesForDesk> {
  constructor(
    private readonly database: DataSource,
    private readonly services: CloudServices,
  ) {}

  async execute({ limit, after }: RescuesForDesk): Promise<readonly QueuedRescue[]> {
    const byHand = CLOUD_SERVICES.filter((service) => !this.services.of(service));
    // Straight from the table: nobody's words are opened for a list.
    const rows = await this.database.query<QueuedRescue[]>(QUEUE, [
      byHand,
      CLOSINGS_UNTIL_SEEN,
      after?.since ?? null,
      after?.rescueId ?? null,
      limit,
    ]);
    return rows.map((row) => ({ ...row, ...dueOf(row) }));
  }
}

const QUEUE = `
  SELECT * FROM (
    SELECT id AS "rescueId", account_id AS "accountId", service, stage, link_id IS NULL AS "byOffice",
           CASE WHEN stage IN ('requested', 'asked') AND proposed_at IS NOT NULL THEN 'second-decision' ELSE
           CASE stage WHEN 'unproved' THEN 'confirmation' WHEN 'requested' THEN 'decision' WHEN 'asked' THEN 'answer'
             WHEN 'approved' THEN 'opening'
             ELSE CASE WHEN service = ANY($1) THEN 'closing' ELSE 'closing-fails' END END END AS need,
           CASE stage WHEN 'unproved' THEN begun_at WHEN 'approved' THEN decided_at WHEN 'closing' THEN until
             ELSE requested_at END AS since
      FROM rescue.rescue
     WHERE stage IN ('requested', 'asked')
        OR (stage = 'unproved' AND check_recorded_by IS NOT NULL AND check_confirmed_by IS NULL)
        OR (stage = 'approved' AND service = ANY($1))
        OR (stage = 'closing' AND (service = ANY($1) OR closings >= $2))) AS waiting
   WHERE $3::timestamptz IS NULL OR (since, "rescueId") > ($3, $4::uuid)
   ORDER BY since, "rescueId" LIMIT $5`;

function dueOf({ need, since }: QueuedRescue): Pick<QueuedRescue, 'dueAt'> {
  if (need !== 'opening' && need !== 'closing') return {};
  return { dueAt: new Date(since.getTime() + BY_HAND_DAYS[need] * DAY_MS) };
}

@QueryHandler(RescueForDesk)
export class RescueForDeskHandler implements IQueryHandler<RescueForDesk> {
  constructor(
    private readonly queries: QueryBus,
    private readonly rescues: Rescues,
    private readonly services: CloudServices,
    private readonly settings: RescueSettings,
  ) {}

  async execute({ rescueId }: RescueForDesk): Promise<RescueSight | undefined> {
    const rescue = await this.rescues.withId(rescueId);
    if (!rescue) return undefined;
    const { id, code: _, version: __, toForget: ___, ...state } = rescue.current;
    const byHand = this.services.of(state.service) === undefined;
    const account = await this.queries.execute(new AccountFactsOf(state.accountId, 'known'));
    const leftAt = account?.leftAt;
    const lastDay = leftAt && lastDayOf(leftAt, this.settings.windowDays);
    const need = deskNeedOf(rescue.current, byHand);
    return {
      ...state,
      rescueId: id,
      byHand,
      ...(need && { need }),
      ...(leftAt && { leftAt }),
      ...(lastDay && { lastDay }),
    };
  }
}

@QueryHandler(DataStandingOf)
export class DataStandingOfHandler implements IQueryHandler<DataStandingOf> {
  constructor(
    private readonly rescues: Rescues,
    private readonly services: CloudServices,
  ) {}

  async execute({ rescueId }: DataStandingOf): Promise<'there' | 'gone' | 'unknown'> {
    const rescue = await this.rescues.withId(rescueId);
    const service = rescue && this.services.of(rescue.current.service);
    if (!service) return 'unknown';
    return service.probe(rescue.current.accountId).catch((error: unknown) => {
      log.warn({ error, rescueId }, 'rescue.not-probed');
      return 'unknown' as const;
    });
  }
}
