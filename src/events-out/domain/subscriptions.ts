import type { Actor } from '../../shared/domain/domain-event.js';
import type { Subscription } from './subscription.js';

/** Where subscriptions are kept. */
export abstract class Subscriptions {
  /** Throws TooManySubscriptions where its system has as many as it may; a verification event goes out with it. */
  abstract add(created: Subscription, by: Actor): Promise<void>;
  /** Forgets failures so far; a verification event goes to another address. */
  abstract save(changed: Subscription, by: Actor): Promise<void>;
  abstract remove(deleted: Subscription, by: Actor): Promise<void>;
  abstract withId(id: string): Promise<Subscription | undefined>;
  /** The oldest first. */
  abstract ofIntegrator(integratorId: string): Promise<readonly Subscription[]>;
}
