import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';
import { type Described, type Field, fieldsOf } from './field.js';

/** What is wrong with one value of a request: where it stands (RFC 6901), or the name of the parameter, and why. */
export interface Fault {
  readonly pointer?: string;
  readonly parameter?: string;
  readonly detail: string;
}

/** A value as it was read, or what must be mended in it. */
export type Read<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly Fault[] };

// Whoever sends more faults than this mends those first.
const MOST_FAULTS = 20;

/** Reads a JSON value into its class; members that the class does not name are faults. */
export function readBody<T extends object>(type: Described<T>, body: unknown): Read<T> {
  const given = body ?? {};
  if (typeof given !== 'object' || Array.isArray(given))
    return { ok: false, faults: [{ pointer: '#', detail: 'must be an object' }] };
  return read(type, given, (path) => ({ pointer: `#/${path.map(escaped).join('/')}` }));
}

/** Reads parameters of an address, which are all texts, into their class. */
export function readParameters<T extends object>(
  type: Described<T>,
  given: Readonly<Record<string, unknown>>,
): Read<T> {
  const fields = fieldsOf(type);
  const typed = Object.entries(given).map(([name, value]) => [name, typedAs(fields.get(name)?.schema.type, value)]);
  return read(type, Object.fromEntries(typed), (path) => ({ parameter: path.join('.') }));
}

function read<T extends object>(
  type: Described<T>,
  given: object,
  where: (path: readonly string[]) => Omit<Fault, 'detail'>,
): Read<T> {
  const value = plainToInstance(type, given);
  const errors = validateSync(value, { validationError: { target: false, value: false } });
  const faults = [...strangersIn(type, given, []), ...errors.flatMap((error) => faultsIn(error, []))];
  if (faults.length === 0) return { ok: true, value };
  const told = faults.slice(0, MOST_FAULTS).map(({ path, detail }) => ({ ...where(path), detail: shown(detail) }));
  return { ok: false, faults: told };
}

interface Placed {
  readonly path: readonly string[];
  readonly detail: string;
}

/** The members that no class names; class-validator would let pass those that every object inherits, such as `toString`. */
function strangersIn(type: Described, given: object, above: readonly string[]): readonly Placed[] {
  const fields = fieldsOf(type);
  return Object.entries(given).flatMap(([name, value]: [string, unknown]) => {
    const path = [...above, shown(name)];
    const field = fields.get(name);
    if (!field) return [{ path, detail: 'is not known' }];
    const { of, list, apart } = field;
    if (!of || apart) return [];
    if (!list) return isObject(value) ? strangersIn(of, value, path) : [];
    const items: readonly unknown[] = Array.isArray(value) ? value : [];
    return items.flatMap((item, at) => (isObject(item) ? strangersIn(of, item, [...path, String(at)]) : []));
  });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function faultsIn(
  { property, constraints = {}, children = [] }: ValidationError,
  above: readonly string[],
): readonly Placed[] {
  const path = [...above, shown(property)];
  const [detail] = Object.values(constraints);
  const below = children.flatMap((child) => faultsIn(child, path));
  return detail === undefined ? below : [{ path, detail }, ...below];
}

function typedAs(type: Field['schema']['type'], value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (type === 'integer' && /^-?\d{1,15}$/.test(value)) return Number(value);
  if (type === 'boolean' && /^(true|false)$/.test(value)) return value === 'true';
  return value;
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

// Names of members are the caller's, and come back in the answer.
function shown(text: string): string {
  return text.slice(0, 200).replace(/[\p{Cc}\p{Cs}]/gu, '?');
}
