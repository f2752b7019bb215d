/** What a context holds, for the privacy page; its words stand in the context's catalogue under `privacy`. */
export interface PrivacyPart {
  /** The catalogue with `privacy.title`, `.what`, `.why` and `.how_long`. */
  readonly words: string;
  /** The tables that it tells of, as `schema.table`. */
  readonly tables: readonly string[];
  /** Numbers that the words name, such as for how many days; taken from the code that keeps them. */
  readonly periods: Readonly<Record<string, string>>;
}

const parts: PrivacyPart[] = [];

/** Lets the privacy page tell of what a context holds, so that a new context needs no change there. */
export function tellOnPrivacy(part: PrivacyPart): void {
  parts.push(part);
}

/** What contexts told so far, in the order of the modules. */
export function privacyParts(): readonly PrivacyPart[] {
  return parts;
}
