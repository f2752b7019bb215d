import { type ClassConstructor, plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';

/** A form as it was read: its values, or the names of the fields that must be mended. */
export type ReadForm<T> =
  { readonly ok: true; readonly form: T } | { readonly ok: false; readonly faults: readonly string[] };

/** Reads a posted body into its form class; what the class does not name is dropped. */
export function readForm<T extends object>(type: ClassConstructor<T>, body: unknown): ReadForm<T> {
  const form = plainToInstance(type, typeof body === 'object' && body !== null ? body : {});
  const faults = validateSync(form, { whitelist: true, validationError: { target: false, value: false } });
  return faults.length === 0 ? { ok: true, form } : { ok: false, faults: faults.map(({ property }) => property) };
}
