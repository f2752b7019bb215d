import type { SeenAttributes } from '../mapping/seen-attributes.js';

/** Which attributes of the mapping an account has and which it lacks, line by line; no values, since facts tell those. */
export function wordsOfAttributes(seen: SeenAttributes): readonly string[] {
  const width = Math.max(...[...seen.keys()].map(({ length }) => length)) + 2;
  const lines = [...seen].map(([name, values]) => `  ${name.padEnd(width)}${said(values)}`);
  return ['Attributes of DIRECTORY_MAPPING', ...lines];
}

function said(values: number): string {
  if (values === 0) return 'none: missing, or this service may not read it';
  return values === 1 ? '1 value' : `${values} values`;
}
