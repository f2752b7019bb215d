import type { ProvenIdentity } from '../oidc/proven-identity.js';
import { SignInFault } from '../oidc/sign-in-fault.js';

/** Whoever has just read their card: the two facts of the card, how they were proved, and what for. */
export interface ProvenCardHolder {
  readonly issuer: string;
  /** The pairwise pseudonym (連携ID), opaque, 1 to 255 ASCII characters. */
  readonly subject: string;
  /** The name on the card's face as it was sent, NFC. */
  readonly name: string;
  readonly acr?: string;
  readonly authTime?: Date;
  /** What the reading was begun for, as the form's field `then` said. */
  readonly intent: string;
}

/** Takes the two facts of the card out of a proven identity; throws SignInFault `rejected` without a name. */
export function provenCardHolder(
  { issuer, subject, acr, authTime, userInfo }: ProvenIdentity,
  intent: string,
): ProvenCardHolder {
  return { issuer, subject, name: nameOf(userInfo), ...(acr && { acr }), ...(authTime && { authTime }), intent };
}

function nameOf({ name }: Readonly<Record<string, unknown>>): string {
  const known = typeof name === 'string' ? name.normalize('NFC') : '';
  if (known.trim() === '' || known.length > 400 || /\p{Cc}/u.test(known)) throw new SignInFault('rejected', 'name');
  return known;
}
