import { Transform } from 'class-transformer';
import { typedCode } from '../typed-code.js';

/** A field of a form in which a person types a code or an account id. */
export function AsTypedCode(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? typedCode(value) : value));
}
