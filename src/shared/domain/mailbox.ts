/** One mailbox, taken apart: to whom, at which host of the DNS (small letters, ASCII). */
export interface Mailbox {
  readonly local: string;
  readonly host: string;
}

// Whatever a parser of address lists could take for more than one character of a name is no part of ours.
const LOCAL = /^(?:[\w!#$%&'*+/=?^`{|}~.-]|[^\p{ASCII}\p{C}\p{Z}\p{DI}])+$/u;
const LABEL = /^[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u;
const DOT_ATOM = /^[^.]+(?:\.[^.]+)*$/;

/** The mailbox that an address names; undefined for what is no address, or might be read as another one or as several. */
export function mailboxOf(address: string): Mailbox | undefined {
  const at = address.lastIndexOf('@');
  const local = unquoted(address.slice(0, Math.max(at, 0)));
  const host = hostOf(address.slice(at + 1));
  if (!host || !LOCAL.test(local)) return undefined;
  // RFC 5321 4.5.3.1 counts octets.
  const fits = octets(local) <= 64 && octets(local) + 1 + host.length <= 254;
  return fits ? { local, host } : undefined;
}

/** A mailbox as SMTP writes it: with quotes where the dots are as old mobile addresses have them (`"a..b"@docomo.ne.jp`). */
export function pathOf({ local, host }: Mailbox): string {
  return DOT_ATOM.test(local) ? `${local}@${host}` : `"${local}"@${host}`;
}

/** Whether only a server with SMTPUTF8 can take mail for it. */
export function needsUtf8({ local }: Mailbox): boolean {
  return /[^\p{ASCII}]/u.test(local);
}

function unquoted(local: string): string {
  return /^"(.*)"$/.exec(local)?.[1] ?? local;
}

function hostOf(domain: string): string | undefined {
  // A name of the DNS may end in a dot; and other scripts have dots of their own (UTS 46).
  const labels = domain.replace(/[.。．｡]$/, '').split(/[.。．｡]/);
  if (!labels.every((label) => LABEL.test(label))) return undefined;
  const host = URL.parse(`http://${labels.join('.')}/`)?.hostname;
  // What ends in a number is read as an IP address, and as another one than stands there.
  return host && !/(?:^|\.)\d+$/.test(host) ? host : undefined;
}

function octets(text: string): number {
  return new TextEncoder().encode(text).length;
}
