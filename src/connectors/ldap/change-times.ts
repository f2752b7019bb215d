import { readTime } from '../mapping/read-time.js';

/** The moment at which something was changed, by a Windows file time; undefined for one that says "never", and for none. */
export function byFileTime(value: string | undefined): Date | undefined {
  return validOnly(value === undefined ? undefined : readTime(value, 'filetime'));
}

/** A moment in generalized time; undefined for what is none. */
export function byGeneralizedTime(value: string | undefined): Date | undefined {
  return validOnly(value === undefined ? undefined : readTime(value, 'generalized-time'));
}

/** The last moment of the second in which something was changed, so that it is not taken for earlier than it was. */
export function bySecond(value: string | undefined): Date | undefined {
  const at = byGeneralizedTime(value);
  return at && new Date(Math.floor(at.getTime() / 1_000) * 1_000 + 999);
}

function validOnly(at: Date | undefined): Date | undefined {
  return at && !Number.isNaN(at.getTime()) ? at : undefined;
}
