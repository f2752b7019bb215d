const PLACE = /^[a-z][a-z-]{0,30}(\/[\w-]{1,64}){0,2}$/;

/** Where a sign-in may lead back to: one path of ours of three segments at most, so never to another site; anything else is the menu. */
export function destinationOf(then: unknown): string {
  return typeof then === 'string' && PLACE.test(then) ? then : 'menu';
}
