const PLACE = /^[a-z][a-z-]{0,30}$/;

/** Where a sign-in may lead back to: one path of ours of one segment, so never to another site; anything else is the menu. */
export function destinationOf(then: unknown): string {
  return typeof then === 'string' && PLACE.test(then) ? then : 'menu';
}
