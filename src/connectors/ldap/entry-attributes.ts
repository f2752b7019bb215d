import type { Entry } from 'ldapts';
import type { Attributes } from '../mapping/account-mapping.js';

/** The attributes of an entry as texts, its own name left out. */
export function attributesOf(entry: Entry): Attributes {
  const values = Object.entries(entry).filter(([name]) => name !== 'dn');
  return Object.fromEntries(values.map(([name, value]) => [name, [value].flat().map(String)]));
}

/** The values of an attribute; none where the entry has none. */
export function valuesOf(entry: Entry | undefined, name: string): readonly string[] {
  return given(entry, name).map(String);
}

/** The first value of an attribute; undefined where the entry has none. */
export function firstOf(entry: Entry | undefined, name: string): string | undefined {
  return valuesOf(entry, name)[0];
}

/** The first value of an attribute that was asked for as bytes; undefined where the entry has none. */
export function bytesOf(entry: Entry | undefined, name: string): Buffer | undefined {
  return given(entry, name).find((value) => Buffer.isBuffer(value));
}

function given(entry: Entry | undefined, name: string): readonly (string | Buffer)[] {
  const found = Object.entries(entry ?? {}).find(([attribute]) => attribute.toLowerCase() === name.toLowerCase());
  return [found?.[1] ?? []].flat();
}
