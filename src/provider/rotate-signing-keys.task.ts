import { type RecurringTask, Scheduled } from '../shared/events/scheduled.js';
import { SigningKeys } from './signing-keys.js';

/** Lets the next signing key follow in time. */
@Scheduled({ queue: 'provider.rotate-signing-keys', cron: '25 4 * * *', atStart: true })
export class RotateSigningKeys implements RecurringTask {
  constructor(private readonly keys: SigningKeys) {}

  run(): Promise<void> {
    return this.keys.rotate();
  }
}
