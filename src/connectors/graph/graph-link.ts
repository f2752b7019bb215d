/** Whether a link of an answer leads into one collection of our own Graph, such as `users`; our token must go nowhere else. */
export function isOfGraph(link: string, graphUrl: string, collection: string): boolean {
  if (!URL.canParse(link)) return false;
  const { origin, username, password, pathname } = new URL(link);
  const ours = new URL(graphUrl);
  if (origin !== ours.origin || username || password) return false;
  const start = `${ours.pathname.replace(/\/$/, '')}/${collection}`;
  // Graph also writes keys in parentheses: https://learn.microsoft.com/graph/paging
  return pathname === start || pathname.startsWith(`${start}/`) || pathname.startsWith(`${start}(`);
}
