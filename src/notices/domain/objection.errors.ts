import { refusal } from '../../shared/domain/refusal.js';

/** No notice has this link. */
export class ObjectionUnknown extends refusal('notices.objection-unknown', 'not-found', { remains: 'desk' }) {}

/** The link was used before. */
export class ObjectionUsed extends refusal('notices.objection-used', 'conflict', {
  wayOut: '/help',
  remains: 'desk',
}) {}

/** The notice is older than its link works. */
export class ObjectionTooOld extends refusal('notices.objection-too-old', 'refused', {
  wayOut: '/status',
  remains: 'desk',
}) {}
