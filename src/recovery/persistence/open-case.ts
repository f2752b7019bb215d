/** Of a row `case`: whether something is left to be carried out, as the index `one_open_case_per_link` has it. */
export const OPEN_CASE = `("case".stage IN ('ready', 'executing', 'unknown', 'failed')
  OR ("case".stage = 'issued' AND "case".step <> "case".plan AND "case".step = 'access-pass'))`;
