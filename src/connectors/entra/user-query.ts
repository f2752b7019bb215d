/** The mapping's name for the groups and roles of a user; Graph tells them elsewhere. */
const MEMBER_OF = 'memberof';

// What Graph compares without its index, which may be a little behind: the table in https://learn.microsoft.com/graph/aad-advanced-queries.
// It compares everything else by the index only (onPremisesSamAccountName, employeeType, what lies within another property).
const WITHOUT_INDEX = new Set([
  'employeeid',
  'mail',
  'mailnickname',
  'onpremisesuserprincipalname',
  'userprincipalname',
]);

/** Whether the mapping asks for groups and roles. */
export function asksForGroups(attributes: readonly string[]): boolean {
  return attributes.some((name) => name.toLowerCase() === MEMBER_OF);
}

/** The top-level properties to ask for, the id among them. */
export function selectOf(attributes: readonly string[]): string {
  const wanted = attributes
    .map((name) => name.split('.')[0] ?? name)
    .filter((name) => name.toLowerCase() !== MEMBER_OF);
  // Graph names properties as its schema does, and knows one of two spellings.
  const once = new Map(['id', ...wanted].map((name) => [name.toLowerCase(), name]));
  return [...once.values()].join(',');
}

/** Where the users are whose attribute has one of these values. */
export function usersWith(attribute: string, values: readonly string[], select: string): string {
  const filter = values
    .map((value) => `${attribute.replaceAll('.', '/')} eq '${value.replaceAll("'", "''")}'`)
    .join(' or ');
  const query = new URLSearchParams({ $filter: filter, $select: select });
  if (needsIndex(attribute)) query.set('$count', 'true');
  return `/users?${encoded(query)}`;
}

/** The headers that go with it. */
export function headersFor(attribute: string): Readonly<Record<string, string>> {
  return needsIndex(attribute) ? { ConsistencyLevel: 'eventual' } : {};
}

function needsIndex(attribute: string): boolean {
  return !WITHOUT_INDEX.has(attribute.toLowerCase());
}

/** OData takes a plus sign for one, not for a space. */
function encoded(query: URLSearchParams): string {
  return query.toString().replaceAll('+', '%20');
}
