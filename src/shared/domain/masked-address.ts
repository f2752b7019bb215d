/** A mail address as it may be shown to somebody who may not be its owner: `h…@mail.example`. */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, 1)}…${address.slice(at)}`;
}
