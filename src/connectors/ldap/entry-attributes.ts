import type { Entry } from 'ldapts';
import type { Attributes } from '../mapping/account-mapping.js';

/** The attributes of an entry as texts, its own name left out. */
export function attributesOf(entry: Entry): Attributes {
  const values = Object.entries(entry).filter(([name]) => name !== 'dn');
  return Object.fromEntries(values.map(([name, value]) => [name, [value].flat().map(String)]));
}

/** The first value of an attribute; undefined where the entry has none. */
export function firstOf(entry: Entry | undefined, name: string): string | undefined {
  const found = Object.entries(entry ?? {}).find(([attribute]) => attribute.toLowerCase() === name.toLowerCase());
  const [value] = [found?.[1] ?? []].flat();
  return value === undefined ? undefined : String(value);
}
