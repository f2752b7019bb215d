/** One version of the keys that protect data at rest: 32 random bytes, from which every key in use is derived. */
export interface DataKey {
  readonly version: number;
  readonly secret: Buffer;
}

/** All versions known: the one in use seals, the others still open. */
export class DataKeys {
  /** The one in use stands first. */
  readonly all: readonly [DataKey, ...DataKey[]];

  constructor(
    readonly inUse: DataKey,
    others: readonly DataKey[] = [],
  ) {
    this.all = [inUse, ...others];
  }

  version(version: number): DataKey | undefined {
    return this.all.find((key) => key.version === version);
  }
}

// A sealed value names its key in two bytes.
const HIGHEST_VERSION = 0xffff;

/**
 * Reads `DATA_KEYS`: `<version>:<32 bytes in base64>` parts, comma-separated; throws an Error that names no value.
 * Without `inUse` the highest version is in use.
 */
export function parseDataKeys(text: string, inUse?: number): DataKeys {
  const keys = text.split(',').map(parseDataKey);
  const versions = new Set(keys.map((key) => key.version));
  if (versions.size !== keys.length) throw new Error('a version occurs twice');
  const newestFirst = keys.toSorted((a, b) => b.version - a.version);
  const used = inUse === undefined ? newestFirst[0] : newestFirst.find(({ version }) => version === inUse);
  if (!used) throw new Error('the version in use is not among the keys');
  return new DataKeys(
    used,
    newestFirst.filter((key) => key !== used),
  );
}

function parseDataKey(part: string): DataKey {
  const match = /^\s*([1-9]\d{0,4}):([A-Za-z0-9+/_-]+=?=?)\s*$/.exec(part);
  const secret = Buffer.from(match?.[2] ?? '', 'base64');
  const version = Number(match?.[1]);
  if (!(version <= HIGHEST_VERSION) || secret.length !== 32)
    throw new Error('each part must be <version>:<32 bytes in base64>');
  return { version, secret };
}
