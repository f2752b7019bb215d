import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { type Described, type Field, noteField, type Schema } from './field.js';
import { IsMoment, MOMENT } from './moment.js';

/** What every field tells of itself; the same statement checks it and stands in the OpenAPI document. */
interface Told<T> {
  readonly says: string;
  /** Left out of the examples where it is undefined. */
  readonly example?: T;
  readonly optional?: true;
  readonly orNull?: true;
}

// One line: PostgreSQL refuses U+0000, and halves of surrogate pairs cannot be written as UTF-8.
const LINE = '[^\\p{Cc}\\p{Cs}]';
const LINES = '(?:[^\\p{Cc}\\p{Cs}]|[\\t\\n\\r])';

/** A text of one line, or one of a form of its own where a pattern is given. */
export function Text(told: Told<string> & { readonly max: number; readonly pattern?: string }): PropertyDecorator {
  const pattern = told.pattern ?? `^${LINE}{1,${told.max}}$`;
  const schema = { type: 'string', pattern, minLength: 1, maxLength: told.max };
  return field(told, schema, [MaxLength(told.max), Matches(new RegExp(pattern, 'u'))]);
}

/** A text that may have several lines. */
export function LongText(told: Told<string> & { readonly max: number }): PropertyDecorator {
  const pattern = `^${LINES}{1,${told.max}}$`;
  const schema = { type: 'string', pattern, minLength: 1, maxLength: told.max };
  return field(told, schema, [Matches(new RegExp(pattern, 'u'))]);
}

/** One of some words. */
export function Choice(values: readonly string[], told: Told<string>): PropertyDecorator {
  return field(told, { type: 'string', enum: values }, [IsIn(values)]);
}

/** A moment by RFC 3339, between the years 1900 and 2099. */
export function Moment(told: Told<string>): PropertyDecorator {
  return field(told, { type: 'string', format: 'date-time', pattern: MOMENT }, [IsMoment()]);
}

/** Yes or no. */
export function Flag(told: Told<boolean>): PropertyDecorator {
  return field(told, { type: 'boolean' }, [IsBoolean()]);
}

/** A whole number within bounds. */
export function WholeNumber(told: Told<number> & { readonly min: number; readonly max: number }): PropertyDecorator {
  const { min, max } = told;
  return field(told, { type: 'integer', minimum: min, maximum: max }, [IsInt(), Min(min), Max(max)]);
}

/** A list of texts of one line, or of a form of their own. */
export function Texts(
  told: Told<readonly string[]> & {
    readonly min: number;
    readonly max: number;
    readonly each: number;
    readonly pattern?: string;
  },
): PropertyDecorator {
  const pattern = told.pattern ?? `^${LINE}{1,${told.each}}$`;
  const items = { type: 'string', pattern, minLength: 1, maxLength: told.each };
  const schema = { type: 'array', items, minItems: told.min, maxItems: told.max };
  const checks = [IsArray(), ArrayMinSize(told.min), ArrayMaxSize(told.max)];
  const fitting = [MaxLength(told.each, { each: true }), Matches(new RegExp(pattern, 'u'), { each: true })];
  return field(told, schema, [...checks, ...fitting]);
}

/** A list of some words. */
export function Choices(
  values: readonly string[],
  told: Told<readonly string[]> & { readonly min: number; readonly max: number },
): PropertyDecorator {
  const items = { type: 'string', enum: values };
  const schema = { type: 'array', items, minItems: told.min, maxItems: told.max };
  return field(told, schema, [IsArray(), ArrayMinSize(told.min), ArrayMaxSize(told.max), IsIn(values, { each: true })]);
}

/** A value that has fields of its own. */
export function Part(
  of: Described,
  told: Omit<Told<never>, 'example' | 'orNull'> & {
    /** Left out of the examples. */
    readonly shown?: false;
  },
): PropertyDecorator {
  return field(told, {}, [IsObject(), Type(() => of), ValidateNested()], { of, list: false, apart: false });
}

/** A list of values that have fields of their own; `eachByItself` leaves them to be read one by one by whoever asked. */
export function Parts(
  of: Described,
  told: Omit<Told<never>, 'example' | 'orNull'> & {
    readonly min: number;
    readonly max: number;
    readonly eachByItself?: true;
    /** Left out of the examples. */
    readonly shown?: false;
  },
): PropertyDecorator {
  const checks = [IsArray(), ArrayMinSize(told.min), ArrayMaxSize(told.max)];
  const nested = told.eachByItself ? [] : [Type(() => of), ValidateNested({ each: true })];
  const schema = { type: 'array', minItems: told.min, maxItems: told.max };
  return field(told, schema, [...checks, ...nested], { of, list: true, apart: told.eachByItself === true });
}

function field(
  { says, example, optional, orNull, shown = true }: Told<unknown> & { readonly shown?: boolean },
  schema: Schema,
  checks: readonly PropertyDecorator[],
  nested: Pick<Field, 'of' | 'list' | 'apart'> = { list: false, apart: false },
): PropertyDecorator {
  return (target, key) => {
    const name = String(key);
    const described = { ...schema, ...(orNull && { type: [String(schema.type), 'null'] }), description: says };
    noteField(target.constructor, name, { schema: described, required: !optional, example, shown, ...nested });
    for (const check of checks) check(target, key);
    if (optional || orNull) ValidateIf((_, value) => !mayStand(value, optional, orNull))(target, key);
  };
}

function mayStand(value: unknown, optional: true | undefined, orNull: true | undefined): boolean {
  return (value === undefined && optional === true) || (value === null && orNull === true);
}
