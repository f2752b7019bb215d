import { ValidateBy } from 'class-validator';

/** The form of a moment (RFC 3339) in years that every part of the service can keep. */
export const MOMENT =
  '^(19|20)\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,6})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$';

/** Refuses what is no moment that exists, such as the 30th of February. */
export function IsMoment(): PropertyDecorator {
  return ValidateBy({
    name: 'isMoment',
    validator: {
      validate: isMoment,
      defaultMessage: () => '$property must be a moment such as 2026-04-01T09:00:00+09:00',
    },
  });
}

function isMoment(value: unknown): boolean {
  if (typeof value !== 'string' || !new RegExp(MOMENT).test(value)) return false;
  const [year = 0, month = 0, day = 0] = value.slice(0, 10).split('-').map(Number);
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
