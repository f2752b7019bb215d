import { type Attributes, valuesOf } from './attributes.js';
import type { LanguageRule } from './mapping-rules.js';

/** Every name that the sources give, each once. A join of attributes with many values gives each with each, since directories keep no order. */
export function namesIn(attributes: Attributes, sources: readonly (string | readonly string[])[]): readonly string[] {
  return [...new Set(sources.flatMap((source) => joined([source].flat().map((name) => valuesOf(attributes, name)))))];
}

/** Every mail address, each once, those included to which nothing can be sent; `SMTP:` before one is dropped, and so are addresses of other kinds. */
export function addressesIn(attributes: Attributes, sources: readonly string[]): readonly string[] {
  const values = sources.flatMap((name) => valuesOf(attributes, name)).map((value) => value.replace(/^smtp:/i, ''));
  const addresses = values.filter((value) => /^[^:@]*@/.test(value));
  return [...new Map(addresses.toReversed().map((address) => [address.toLowerCase(), address])).values()].toReversed();
}

/** The language that comes first among those that we write, in values such as `en-US, ja;q=0.5`. */
export function languageIn(attributes: Attributes, rule: LanguageRule): 'ja' | 'en' {
  const wishes = rule.attribute ? valuesOf(attributes, rule.attribute).flatMap((value) => value.split(',')) : [];
  const known = wishes.map((wish) => /^\s*(ja|en)\b/i.exec(wish)?.[1]?.toLowerCase()).find((wish) => wish);
  return known === 'ja' || known === 'en' ? known : rule.default;
}

/** The faculty or office, or the name to sign in with; undefined where there is none, or several of which none counts more. */
export function onlyValueIn(attributes: Attributes, source: string | undefined): string | undefined {
  const [only, ...others] = new Set(source === undefined ? [] : valuesOf(attributes, source));
  return others.length > 0 ? undefined : only;
}

function joined(parts: readonly (readonly string[])[]): readonly string[] {
  return parts.reduce((so, values) => so.flatMap((before) => values.map((value) => `${before} ${value}`.trim())), ['']);
}
