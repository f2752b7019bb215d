import { IsArray, Matches, ValidateBy, ValidateIf, type ValidationOptions } from 'class-validator';

const NAME = /^[A-Za-z0-9][\w.-]*(;[A-Za-z0-9-]+)*$/;

/** What to say of a part that must be an object. */
export const anObject: ValidationOptions = { message: 'must be an object' };
/** What to say of a part that must be a list of objects, and of what is in it. */
export const aList: ValidationOptions = { message: 'must be a list of objects' };
export const objects: ValidationOptions = { each: true, message: 'must be a list of objects' };

/** Marks what need not be said; `null` is not the same as nothing. */
export function MayBeLeftOut(): PropertyDecorator {
  return ValidateIf((_rule, value) => value !== undefined);
}

/** Checks the name of an attribute, options such as `;lang-ja` and dotted paths included. */
export function IsAttributeName(options: ValidationOptions = {}): PropertyDecorator {
  return Matches(NAME, { ...options, message: 'must be the name of an attribute' });
}

/** Checks a list of values, at least one of them, none of them blank. */
export function IsTextList(): PropertyDecorator {
  const message = 'must be a list of one or more texts';
  return (target, property) => {
    IsArray({ message })(target, property);
    check('isTextList', message, (list) => list.length > 0 && list.every(isText))(target, property);
  };
}

/** Checks a list of attributes and of lists of attributes. */
export function IsNameSources(): PropertyDecorator {
  const isSource = (source: unknown) => isName(source) || (isList(source) && source.length > 1 && source.every(isName));
  return check(
    'isNameSources',
    'must be a list of attributes and of joins of two or more attributes',
    (list) => list.length > 0 && list.every(isSource),
  );
}

function check(name: string, message: string, of: (list: readonly unknown[]) => boolean): PropertyDecorator {
  return ValidateBy({ name, validator: { validate: (value: unknown) => isList(value) && of(value) } }, { message });
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && NAME.test(value);
}
