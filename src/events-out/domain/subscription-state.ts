/** `paused`: events wait. `disabled`: new ones are not kept for it either; they can be asked for by their cursor. */
export type SubscriptionStage = 'enabled' | 'paused' | 'disabled';

/** Why a subscription stands where it does: its own system set it, it could not be reached, or its system is no longer registered. */
export type StageReason = 'asked' | 'unreachable' | 'unregistered';

/** Where which events go. */
export interface Wanted {
  readonly deliveryUrl: string;
  readonly eventTypes: readonly string[];
  /** The value of the Authorization header that the subscriber wants to see. */
  readonly authorization?: string;
}

/** A subscription as it is kept. */
export interface SubscriptionState extends Wanted {
  readonly id: string;
  readonly version: number;
  readonly integratorId: string;
  readonly stage: SubscriptionStage;
  readonly reason?: StageReason;
  readonly createdAt: Date;
  /** When a verification event was taken at the present address. */
  readonly verifiedAt?: Date;
}

/** What its system may change of it; `authorization: null` takes the header away. */
export interface SubscriptionChanges {
  readonly deliveryUrl?: string;
  readonly eventTypes?: readonly string[];
  readonly authorization?: string | null;
  readonly stage?: SubscriptionStage;
}
