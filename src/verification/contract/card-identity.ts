/** One text for one card: issuer and subject together (OpenID Connect Core 1.0, 5.7), with a separator that neither can hold. */
export function cardIdentity(issuer: string, subject: string): string {
  return `${issuer}\u0000${subject}`;
}
