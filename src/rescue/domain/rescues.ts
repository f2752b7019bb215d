import type { CloudServiceName } from '../contract/cloud-service-name.js';
import type { Actor } from '../../shared/domain/domain-event.js';
import type { Rescue } from './rescue.js';

/** Where applications are kept; a constraint lets only one of each account and service be under way or have come to access. */
export abstract class Rescues {
  /** Adds an application, and spends the proof and uses the link that it rests on. Throws their refusals, AlreadyApplied or TooManyApplications. */
  abstract add(begun: Rescue, by: Actor, proofId?: string): Promise<void>;

  /** Saves a change; throws StaleVersion where it was changed meanwhile. */
  abstract save(changed: Rescue, by: Actor): Promise<void>;

  /** Saves that access is being opened, spending the proof and using the link; throws their refusals or StaleVersion. */
  abstract saveOpening(opening: Rescue, by: Actor, proofId?: string): Promise<void>;

  abstract withId(id: string): Promise<Rescue | undefined>;

  /** All of an account, the latest first. */
  abstract ofAccount(accountId: string): Promise<readonly Rescue[]>;

  /** What stands in the way of another application for a service. */
  abstract before(accountId: string, service: CloudServiceName): Promise<'none' | 'under-way' | 'used'>;

  /** Those whose access must be closed now; a hundred at most. */
  abstract due(at: Date): Promise<readonly Rescue[]>;

  /** Those whose access ends between two moments and whose applicant was not told; a hundred at most. */
  abstract endingBetween(from: Date, until: Date): Promise<readonly Rescue[]>;

  /** Those that nobody went on with for too long; a hundred at most. */
  abstract leftAlone(collectDays: number, at: Date): Promise<readonly Rescue[]>;

  /** Those that came to access, ended before a moment, and still have their words; a hundred at most. */
  abstract endedBefore(at: Date): Promise<readonly Rescue[]>;

  /** Deletes those that came to nothing and ended before a moment. */
  abstract deleteVain(before: Date): Promise<void>;
}
