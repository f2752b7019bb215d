import { AccountUnreadable } from './account-unreadable.js';

/** What a directory says of an account: names as the directory gives them, looked up case-insensitively. */
export type Attributes = Readonly<Record<string, readonly string[]>>;

/** The values of an attribute, trimmed, without blank ones; none where it is not there. */
export function valuesOf(attributes: Attributes, name: string): readonly string[] {
  const wanted = name.toLowerCase();
  const entries = Object.entries(attributes).map(([given, values]) => [given.toLowerCase(), values] as const);
  // Active Directory gives only a part of very long lists; a group that is not seen would be taken for none.
  if (entries.some(([given]) => given.startsWith(`${wanted};range=`))) throw new AccountUnreadable('values-cut-off');
  return entries.flatMap(([given, values]) =>
    given === wanted ? values.map((value) => value.trim()).filter((value) => value !== '') : [],
  );
}

/** The one value of an attribute; undefined where there is none. Several different ones are no value to choose from. */
export function valueOf(attributes: Attributes, name: string): string | undefined {
  const [first, ...others] = new Set(valuesOf(attributes, name));
  if (others.length > 0) throw new AccountUnreadable('value-ambiguous');
  return first;
}

/** Whether an attribute has one of these values; capitals do not count, nor do spaces between the parts of a DN. */
export function hasOneOf(attributes: Attributes, name: string, values: readonly string[]): boolean {
  const sought = new Set(values.map(folded));
  return valuesOf(attributes, name).some((value) => sought.has(folded(value)));
}

function folded(value: string): string {
  const small = value.trim().toLowerCase();
  return small.includes('=') ? small.replaceAll(/\s*([,=])\s*/g, '$1') : small;
}
