import { DataSource } from 'typeorm';
import { type RecurringTask, Scheduled } from '../../shared/events/scheduled.js';

/** Days for which the row of an ended link is kept: of one that was erased, as long as its notice can be objected to and a while more. */
export const ENDED_LINK_DAYS = { erased: 60, other: 400 } as const;

/** Deletes the rows of links that ended long ago; a suspended one stays, so that the desk sees the next. */
@Scheduled({ queue: 'linking.purge-ended-links', cron: '40 3 * * *' })
export class PurgeEndedLinks implements RecurringTask {
  constructor(private readonly database: DataSource) {}

  async run(): Promise<void> {
    await this.database.query(
      `DELETE FROM linking.link
        WHERE suspended_at IS NULL
          AND ended_at < shared.now() - make_interval(days => CASE end_reason WHEN 'erased' THEN $1::int ELSE $2::int END)`,
      [ENDED_LINK_DAYS.erased, ENDED_LINK_DAYS.other],
    );
  }
}
