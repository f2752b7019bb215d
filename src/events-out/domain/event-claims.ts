/** A person as another system knows them (RFC 9493, 3.2.4): by the issuer and subject of its ID tokens. */
export interface SubjectId {
  readonly format: 'iss_sub';
  readonly iss: string;
  readonly sub: string;
}

/** What an event has to say, before it is told to somebody. */
export interface Tellable {
  readonly happenedAt: Date;
  readonly claims: Readonly<Record<string, string>>;
  readonly ids: Readonly<Record<string, string>>;
}

/** The value under the event's URI, as it is told to one system; `ids` only to one that knows accounts. */
export function eventClaims(
  { happenedAt, claims, ids }: Tellable,
  knowsAccounts: boolean,
  into: SubjectId | undefined,
): Readonly<Record<string, unknown>> {
  return {
    event_timestamp: secondsOf(happenedAt),
    ...claims,
    ...(knowsAccounts && ids),
    ...(into && { into }),
  };
}

/** A moment as tokens have it: whole seconds. */
export function secondsOf(moment: Date): number {
  return Math.floor(moment.getTime() / 1000);
}
