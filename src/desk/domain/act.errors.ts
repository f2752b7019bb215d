import { refusal } from '../../shared/domain/refusal.js';

/** Whoever asked for an act cannot confirm it. */
export class SecondOperatorNeeded extends refusal('desk.second-operator-needed', 'forbidden', { wayOut: '/desk' }) {}

/** The act was carried out or taken back already, or is too old. */
export class ActIsOver extends refusal('desk.act-is-over', 'conflict', { wayOut: '/desk' }) {}

/** The same is asked for already. */
export class ActIsOpen extends refusal('desk.act-is-open', 'conflict', { wayOut: '/desk' }) {}

/** The code is no code of anybody's now. */
export class DeskCodeUnknown extends refusal('desk.code-unknown', 'not-found', { wayOut: '/desk' }) {}

/** This operator tried so many codes or account ids that no further one is looked up for a while. */
export class TooManyLookups extends refusal('desk.too-many-lookups', 'limited', { wayOut: '/desk' }) {}
