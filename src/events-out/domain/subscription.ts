import { AggregateRoot } from '../../shared/domain/aggregate-root.js';
import {
  SubscriptionChanged,
  SubscriptionCreated,
  SubscriptionDeleted,
  SubscriptionStopped,
  SubscriptionVerified,
} from '../contract/events.js';
import { faultOf } from './delivery-url.js';
import { EVENT_LIMITS } from './event-limits.js';
import { isEventType } from './event-types.js';
import { AuthorizationRefused, DeliveryUrlRefused, EventTypesRefused } from './subscription.errors.js';
import type { SubscriptionChanges, SubscriptionState, Wanted } from './subscription-state.js';

/** Another system's wish to hear of events at an address of its own. */
export class Subscription extends AggregateRoot {
  private constructor(
    private state: SubscriptionState,
    private read: SubscriptionState,
  ) {
    super();
  }

  static create(
    id: string,
    integratorId: string,
    wanted: Wanted,
    plainHttpToLocalhost: boolean,
    at: Date,
  ): Subscription {
    mustBeWellFormed(wanted, plainHttpToLocalhost);
    const state: SubscriptionState = { ...wanted, id, version: 1, integratorId, stage: 'enabled', createdAt: at };
    const created = new Subscription(state, state);
    created.record(new SubscriptionCreated(id, integratorId));
    return created;
  }

  static kept(state: SubscriptionState): Subscription {
    return new Subscription(state, state);
  }

  get current(): SubscriptionState {
    return this.state;
  }

  get versionRead(): number {
    return this.read.version;
  }

  /** Whether it has another address than the one that is kept. */
  get hasMoved(): boolean {
    return this.state.deliveryUrl !== this.read.deliveryUrl;
  }

  /** Its own system wants it otherwise. */
  alter({ authorization, stage, ...rest }: SubscriptionChanges, plainHttpToLocalhost: boolean): void {
    const { authorization: before, verifiedAt, reason, ...kept } = this.state;
    const next = authorization === undefined ? before : (authorization ?? undefined);
    const moved = rest.deliveryUrl !== undefined && rest.deliveryUrl !== this.state.deliveryUrl;
    const because = stage === undefined ? reason : stage === 'enabled' ? undefined : ('asked' as const);
    const altered: SubscriptionState = {
      ...kept,
      ...rest,
      ...(stage && { stage }),
      ...(because && { reason: because }),
      ...(next !== undefined && { authorization: next }),
      ...(verifiedAt && !moved && { verifiedAt }),
    };
    mustBeWellFormed(altered, plainHttpToLocalhost);
    this.change(altered);
    this.record(new SubscriptionChanged(altered.id, altered.integratorId, altered.stage));
  }

  /** Stops by itself, since nothing can be delivered. */
  stop(reason: 'unreachable' | 'unregistered'): void {
    if (this.state.stage === 'disabled') return;
    this.change({ ...this.state, stage: 'disabled', reason });
    this.record(new SubscriptionStopped(this.state.id, this.state.integratorId, reason));
  }

  /** Goes on after it had stopped by itself. */
  resume(): void {
    if (this.state.reason !== 'unreachable') return;
    const { reason: _over, ...kept } = this.state;
    this.change({ ...kept, stage: 'enabled' });
    this.record(new SubscriptionChanged(kept.id, kept.integratorId, 'enabled'));
  }

  verified(at: Date): void {
    if (this.state.verifiedAt) return;
    this.change({ ...this.state, verifiedAt: at });
    this.record(new SubscriptionVerified(this.state.id, this.state.integratorId));
  }

  delete(): void {
    this.record(new SubscriptionDeleted(this.state.id, this.state.integratorId));
  }

  /** What was changed is now what is kept. */
  saved(): void {
    this.read = this.state;
  }

  private change(state: SubscriptionState): void {
    this.state = { ...state, version: this.read.version + 1 };
  }
}

function mustBeWellFormed({ deliveryUrl, eventTypes, authorization }: Wanted, plainHttpToLocalhost: boolean): void {
  const fault = faultOf(deliveryUrl, plainHttpToLocalhost);
  if (fault) throw new DeliveryUrlRefused(fault);
  if (eventTypes.length === 0 || !eventTypes.every(isEventType)) throw new EventTypesRefused();
  if (new Set(eventTypes).size !== eventTypes.length) throw new EventTypesRefused();
  if (authorization === undefined) return;
  const fits = authorization.length <= EVENT_LIMITS.authorizationCharacters && /^[!-~]+( [!-~]+)*$/.test(authorization);
  if (!fits) throw new AuthorizationRefused();
}
