/** What sort of refusal it is; one filter turns it into an HTTP status (404, 409, 422, 429, 401, 403, 503, 400, 412); what a person declined is no error (200). */
export type RefusalKind =
  | 'not-found'
  | 'conflict'
  | 'refused'
  | 'limited'
  | 'unauthenticated'
  | 'forbidden'
  | 'unavailable'
  | 'malformed'
  | 'changed'
  | 'declined';

/** With which provider to sign in again, and where to go then. */
export interface SignInAgain {
  readonly by: 'card' | 'account';
  readonly then: string;
  /** The name to sign in with, where it is known who is to. */
  readonly hint?: string | undefined;
}

/** The way that remains where this service cannot help: the support desk, which checks identities in person. */
export type WayThatRemains = 'desk';

/** A refusal with a public, stable code such as `linking.card-already-linked`; its words for people are in the catalogues. */
export abstract class DomainError extends Error {
  abstract readonly code: string;
  abstract readonly kind: RefusalKind;

  /** Values that the words of the refusal may name, such as an account id; never a secret. */
  readonly details: Readonly<Record<string, string>> = {};

  /** What problem+json tells besides, such as the places of faults in a request; never a value of a person. */
  readonly members: Readonly<Record<string, unknown>> = {};

  /** Where the person can go on from here, a path of ours. */
  readonly wayOut: string = '/';

  /** Told on the page and in problem+json besides the way out, where there is none or it may not be enough. */
  readonly remains: WayThatRemains | undefined = undefined;

  /** The sign-in that would mend it, offered at once instead of the way out. */
  readonly signInAgain: SignInAgain | undefined = undefined;
}
