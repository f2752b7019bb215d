/** Whether a link of an answer leads to users of our own Graph; our token must go nowhere else. */
export function isOfGraph(link: string, graphUrl: string): boolean {
  if (!URL.canParse(link)) return false;
  const { origin, username, password, pathname } = new URL(link);
  const ours = new URL(graphUrl);
  const users = `${ours.pathname.replace(/\/$/, '')}/users`;
  return origin === ours.origin && !username && !password && (pathname === users || pathname.startsWith(`${users}/`));
}
