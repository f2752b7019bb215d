/** A code that may be logged; empty for what could be something else. */
export function plainCode(value: unknown): string {
  return typeof value === 'string' && /^[\w.-]{1,80}$/.test(value) ? value : '';
}
