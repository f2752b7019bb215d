import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { registerDecorator } from 'class-validator';

interface Bounds {
  readonly min: number;
  /** Unset, as large as it is. */
  readonly max?: number;
  /** What is counted, such as `hours`. */
  readonly of?: string;
  /** Why it has these bounds. */
  readonly why?: string;
}

/** A setting that is a whole number within bounds; in decimal digits only, since Number would take a blank for 0 and 0x10 for 16. */
export function Whole({ min, max, of = '', why = '' }: Bounds): PropertyDecorator {
  const bounds = max === undefined ? `, ${min} or more` : ` from ${min} to ${max}`;
  const message = `must be a whole number${of && ` of ${of}`}${bounds}${why && `, ${why}`}`;
  return applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && /^\d{1,9}$/.test(value.trim()) ? Number(value) : value,
    ),
    (target: object, property: string | symbol) =>
      registerDecorator({
        name: 'whole',
        target: target.constructor,
        propertyName: String(property),
        options: { message },
        validator: {
          validate: (value: unknown) =>
            Number.isInteger(value) && Number(value) >= min && Number(value) <= (max ?? Infinity),
        },
      }),
  );
}
