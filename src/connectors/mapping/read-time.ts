import type { TimeRule } from './mapping-rules.js';

const NEVER = new Set(['0', '9223372036854775807']);
const FROM_1601_TO_1970_MS = 11_644_473_600_000n;

/** A moment in one of the formats of directories; undefined for one that never comes, an invalid Date for what is none. */
export function readTime(value: string, format: TimeRule['format']): Date | undefined {
  if (format === 'filetime') return NEVER.has(value) ? undefined : fromFiletime(value);
  return format === 'iso' ? fromIso(value) : fromGeneralizedTime(value);
}

/** Active Directory's count of 100 nanoseconds since 1601. */
function fromFiletime(value: string): Date {
  if (!/^\d{1,19}$/.test(value)) return new Date(Number.NaN);
  return new Date(Number(BigInt(value) / 10_000n - FROM_1601_TO_1970_MS));
}

/** ISO 8601 with a zone; a day alone is the last day, which ends in Japan. */
function fromIso(value: string): Date {
  const day = /^(\d{4}-\d\d-\d\d)$/.exec(value)?.[1];
  if (day) return new Date(moment(day, '00:00:00', '+09:00').getTime() + 24 * 60 * 60 * 1000);
  const parts = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(:\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.exec(value);
  if (!parts) return new Date(Number.NaN);
  const [, date = '', minutes = '', seconds = ':00', zone = ''] = parts;
  return moment(date, minutes + seconds, zone);
}

/** RFC 4517, 3.3.13; minutes and seconds may be missing, the zone may not. */
function fromGeneralizedTime(value: string): Date {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(?:(\d\d)(?:(\d\d)(?:[.,]\d+)?)?)?(Z|[+-]\d\d(?:\d\d)?)$/.exec(value);
  if (!parts) return new Date(Number.NaN);
  const [, year = '', month = '', day = '', hour = '', minute = '00', second = '00', zone = ''] = parts;
  const offset = zone === 'Z' ? zone : `${zone.slice(0, 3)}:${zone.slice(3) || '00'}`;
  return moment(`${year}-${month}-${day}`, `${hour}:${minute}:${second}`, offset);
}

// Date takes 30 February for 2 March.
function moment(date: string, time: string, zone: string): Date {
  const exists = new Date(`${date}T00:00:00Z`);
  const isDay = !Number.isNaN(exists.getTime()) && exists.toISOString().startsWith(date);
  return new Date(isDay ? `${date}T${time}${zone}` : Number.NaN);
}
