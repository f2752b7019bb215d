declare const checked: unique symbol;

/** An ISO 8601 duration such as `P7D` or `PT10M`, of whole numbers with at most four digits, never backwards. */
export type Advance = string & { readonly [checked]: true };

const DURATION = /^P(?=\d|T\d)(\d{1,4}Y)?(\d{1,4}M)?(\d{1,4}W)?(\d{1,4}D)?(T(?=\d)(\d{1,4}H)?(\d{1,4}M)?(\d{1,4}S)?)?$/;

/** The text as a duration; undefined where it is none. */
export function advanceIn(text: string): Advance | undefined {
  return isAdvance(text) ? text : undefined;
}

function isAdvance(text: string): text is Advance {
  return DURATION.test(text);
}
