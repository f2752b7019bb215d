import { refusal } from '../../shared/domain/refusal.js';

/** A form that did not come from a page of ours in this browser, or from one opened too long ago. */
export class ForeignForm extends refusal('web.foreign-form', 'forbidden') {}

/** Too many tries from one address in a short time. */
export class TooManyTries extends refusal('web.too-many-tries', 'limited') {}
