import type { Attributes } from '../mapping/account-mapping.js';
import { isRecord } from '../is-record.js';

/** A user of Graph as the mapping reads attributes: every value a text, what lies within another property by its dotted path. */
export function attributesOf(user: Readonly<Record<string, unknown>>): Attributes {
  const found: Record<string, readonly string[]> = {};
  for (const [name, value] of Object.entries(user)) {
    if (name.includes('@')) continue;
    if (isRecord(value)) {
      for (const [inner, values] of Object.entries(attributesOf(value))) found[`${name}.${inner}`] = values;
    } else {
      const values = textsIn(value);
      if (values.length > 0) found[name] = values;
    }
  }
  return found;
}

function textsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  switch (typeof value) {
    case 'string':
      return [value];
    case 'boolean':
    case 'number':
      return [String(value)];
    default:
      return [];
  }
}
