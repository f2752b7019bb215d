const GENERALIZED = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:[.,](\d{1,9}))?Z$/;
// 100 nanoseconds since 1601; as many milliseconds lie between that and 1970.
const EPOCH_MS = 11_644_473_600_000;
// What Active Directory writes for "never".
const NEVER = new Set(['', '0', '-1', '9223372036854775807']);

/** The moment of a generalized time in UTC (RFC 4517, 3.3.13); undefined for anything else. */
export function generalizedTime(text: string): Date | undefined {
  const [, year, month, day, hour, minute, second, fraction = '0'] = GENERALIZED.exec(text) ?? [];
  if (!second) return undefined;
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0').slice(0, 3)}Z`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}

/** The moment of a Windows file time; undefined for "never" and for anything else. */
export function fileTime(text: string): Date | undefined {
  if (NEVER.has(text) || !/^\d{1,19}$/.test(text)) return undefined;
  const at = new Date(Number(BigInt(text) / 10_000n) - EPOCH_MS);
  return Number.isNaN(at.getTime()) ? undefined : at;
}

/** The last moment of the second in which something happened, for who must not take it for earlier than it was. */
export function endOfSecond(at: Date | undefined): Date | undefined {
  return at && new Date(Math.floor(at.getTime() / 1_000) * 1_000 + 999);
}

const READERS = {
  iso: (text: string) => (Number.isNaN(Date.parse(text)) ? undefined : new Date(text)),
  generalized: generalizedTime,
  filetime: fileTime,
} as const;

/** In which form a directory writes times: ISO 8601, LDAP's generalized time, or Windows' file time. */
export type TimeFormat = keyof typeof READERS;
export const TIME_FORMATS = Object.keys(READERS) as readonly TimeFormat[];

/** The moment in a text of a form; undefined for "never" and for anything else. */
export function timeIn(text: string, format: TimeFormat): Date | undefined {
  return READERS[format](text);
}
