import { guisesOf } from './guises.js';

/** Bytes to look for, as text of one byte a character, with what they are; by their length. */
type Needles = Map<number, Map<string, string>>;

/** Looks for thousands of secrets in megabytes of text at once: one pass, in which four bytes decide what is looked up. */
export class CanaryFinder {
  private readonly byBeginning = new Map<number, Needles>();
  private readonly beginnings = new Uint8Array(1 << 20);

  /** `secrets` are values with what they are; every guise of each is looked for. */
  constructor(secrets: ReadonlyMap<string, string>) {
    for (const [value, kind] of secrets) for (const guise of guisesOf(value)) this.lookFor(Buffer.from(guise), kind);
  }

  /** The kinds of secret that a text holds; never their values. */
  kindsIn(text: string): ReadonlySet<string> {
    const haystack = Buffer.from(text);
    const kinds = new Set<string>();
    for (let at = 0; at <= haystack.length - 4; at += 1) {
      const beginning = haystack.readUInt32LE(at);
      if (this.beginnings[slot(beginning)] !== 1) continue;
      for (const [length, needles] of this.byBeginning.get(beginning) ?? []) {
        const kind = needles.get(haystack.toString('latin1', at, at + length));
        if (kind) kinds.add(kind);
      }
    }
    return kinds;
  }

  private lookFor(needle: Buffer, kind: string): void {
    const beginning = needle.readUInt32LE(0);
    this.beginnings[slot(beginning)] = 1;
    const byLength = this.byBeginning.get(beginning) ?? new Map<number, Map<string, string>>();
    const needles = byLength.get(needle.length) ?? new Map<string, string>();
    this.byBeginning.set(beginning, byLength.set(needle.length, needles.set(needle.toString('latin1'), kind)));
  }
}

function slot(beginning: number): number {
  return Math.imul(beginning, 0x9e3779b1) >>> 12;
}
