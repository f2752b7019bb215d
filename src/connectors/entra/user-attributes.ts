import type { Attributes } from '../mapping/account-mapping.js';

/** A user as Graph describes it: the properties that were asked for, and its own id. */
export type GraphUser = Readonly<Record<string, unknown>> & { readonly id: string };

/** The properties of a user as texts; what lies within one is named by a dotted path, such as `onPremisesExtensionAttributes.extensionAttribute1`. */
export function attributesOf(user: GraphUser): Attributes {
  return Object.fromEntries(flat('', user));
}

/** The properties of Graph that hold these attributes. */
export function propertiesOf(attributes: readonly string[]): readonly string[] {
  return [...new Set(attributes.map((attribute) => attribute.split('.')[0] ?? attribute))];
}

function flat(path: string, value: unknown): [string, string[]][] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return [[path, value.map(String)]];
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([name, inner]) => flat(path ? `${path}.${name}` : name, inner));
  return typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number'
    ? [[path, [String(value)]]]
    : [];
}
