/** One version of the keys that protect data at rest: 32 random bytes, from which every key in use is derived. */
export interface DataKey {
  readonly version: number;
  readonly secret: Buffer;
}

/** All versions known, newest first: the newest seals, the others still open. */
export class DataKeys {
  constructor(readonly all: readonly [DataKey, ...DataKey[]]) {}

  get newest(): DataKey {
    return this.all[0];
  }

  version(version: number): DataKey | undefined {
    return this.all.find((key) => key.version === version);
  }
}

/** Reads `DATA_KEYS`: `<version>:<32 bytes in base64>` parts, comma-separated; throws an Error that names no value. */
export function parseDataKeys(text: string): DataKeys {
  const keys = text.split(',').map(parseDataKey);
  const versions = new Set(keys.map((key) => key.version));
  if (versions.size !== keys.length) throw new Error('a version occurs twice');
  const [newest, ...older] = keys.toSorted((a, b) => b.version - a.version);
  if (!newest) throw new Error('no key');
  return new DataKeys([newest, ...older]);
}

function parseDataKey(part: string): DataKey {
  const match = /^\s*([1-9]\d{0,4}):([A-Za-z0-9+/_-]+=?=?)\s*$/.exec(part);
  const secret = Buffer.from(match?.[2] ?? '', 'base64');
  if (!match || secret.length !== 32) throw new Error('each part must be <version>:<32 bytes in base64>');
  return { version: Number(match[1]), secret };
}
