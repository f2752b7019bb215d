import { type Attributes, valuesOf } from './attributes.js';

/** How many values each attribute of the mapping has in an account. */
export type SeenAttributes = ReadonlyMap<string, number>;

/** Shows to who sets up a mapping what it finds in an account, understood or not; a connector may be able to. */
export interface ShowsAttributes {
  /** Undefined for an account that is not known. */
  seenAttributes(accountId: string): Promise<SeenAttributes | undefined>;
}

/** Whether a directory can show what its mapping finds. */
export function showsAttributes(directory: object): directory is ShowsAttributes {
  return 'seenAttributes' in directory;
}

/** Of each of these names, how many values there are. */
export function seenIn(attributes: Attributes, names: readonly string[]): SeenAttributes {
  return new Map(names.map((name) => [name, valuesOf(attributes, name).length]));
}
