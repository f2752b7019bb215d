/** The keywords of JSON Schema (2020-12) that describe one value of the API. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly $ref?: string;
}

/** A class whose fields describe and check themselves. */
export type Described<T extends object = object> = new () => T;

/** What one field of such a class has noted of itself. */
export interface Field {
  readonly schema: Schema;
  readonly required: boolean;
  readonly example: unknown;
  /** The class of the value, or of each item where it is a list. */
  readonly of?: Described;
  readonly list: boolean;
  /** Whether the items of a list are read one by one by whoever asked for it. */
  readonly apart: boolean;
  /** Whether a value of a class stands in the examples. */
  readonly shown: boolean;
}

const noted = new WeakMap<object, Map<string, Field>>();

/** Notes a field of a class; called by the decorators of fields. */
export function noteField(type: object, name: string, field: Field): void {
  const fields = noted.get(type) ?? new Map<string, Field>();
  noted.set(type, fields.set(name, field));
}

/** The fields of a class, those that it inherits first. */
export function fieldsOf(type: Described): ReadonlyMap<string, Field> {
  const parent: unknown = Object.getPrototypeOf(type);
  const inherited = isDescribed(parent) ? fieldsOf(parent) : [];
  return new Map([...inherited, ...(noted.get(type) ?? [])]);
}

function isDescribed(type: unknown): type is Described {
  return typeof type === 'function' && type !== Function.prototype;
}
