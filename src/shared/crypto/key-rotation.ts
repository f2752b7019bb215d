/** Which rows of a context outlive a key, and how one of them is brought under the key in use. */
export interface KeyRotation {
  /** Schema and table, whose key column is `id`. */
  readonly table: string;
  /** The column that holds the sealed value; null where there is none. */
  readonly sealed: string;
  /** The column that holds a fingerprint of what is sealed, where there is one. */
  readonly fingerprint?: string;
  /** The columns that change, from the sealed value as it stands; throws when it cannot be opened. */
  renew(sealed: Buffer): Readonly<Record<string, Buffer>>;
}
