import { refusal } from '../../shared/domain/refusal.js';

/** Why a cloud service will not do something: no such account or its data are deleted; the connector lacks a permission; anything else. */
export type CloudRefusalReason = 'data-gone' | 'not-permitted' | 'other';

/** The cloud service answered that it will not do this; certainly nothing was done. */
export class CloudRefused extends refusal('rescue.cloud-refused', 'refused', { wayOut: '/rescue', remains: 'desk' }) {
  override readonly details: Readonly<Record<'reason', CloudRefusalReason>>;

  constructor(reason: CloudRefusalReason) {
    super();
    this.details = { reason };
  }
}

/** The cloud service could not be reached or is too busy; certainly nothing was done. */
export class CloudUnavailable extends refusal('rescue.cloud-unavailable', 'unavailable', { wayOut: '/rescue' }) {}

/** The cloud service's answer was lost; perhaps it was done. */
export class CloudOutcomeUnknown extends refusal('rescue.cloud-outcome-unknown', 'unavailable', {
  wayOut: '/rescue',
}) {}
