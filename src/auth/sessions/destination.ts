const PLACE = /^[a-z]+(-[a-z]+)*(\/[\w-]{1,64}){0,2}$/;
const LONGEST = 100;

/** Whether a sign-in may lead back there: a path of ours, without its first slash, so never to another site. */
export function isDestination(then: unknown): then is string {
  return typeof then === 'string' && then.length <= LONGEST && PLACE.test(then);
}

/** Where a sign-in leads back to; anything that is no path of ours is the menu. */
export function destinationOf(then: unknown): string {
  return isDestination(then) ? then : 'menu';
}
