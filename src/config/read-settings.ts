import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';

/** Settings with what is wrong with them. */
export interface ReadSettings<Settings> {
  readonly settings: Settings;
  /** Lines of name and reason, never of a value. */
  readonly faults: readonly string[];
}

/** Reads settings of a validated class from environment names and values; what the class does not name stays out. */
export function readSettings<Settings extends object>(
  of: new () => Settings,
  given: Readonly<Record<string, unknown>>,
): ReadSettings<Settings> {
  const settings = plainToInstance(of, given, { exposeDefaultValues: true });
  const faults = validateSync(settings, { validationError: { target: false, value: false } }).map(
    ({ property, constraints }) => `${property}: ${Object.values(constraints ?? {})[0] ?? 'is not valid'}`,
  );
  return { settings, faults };
}
