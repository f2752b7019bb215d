import { BerWriter, Control } from 'ldapts';

/** Principals that every domain knows, as their SIDs are written in bytes (MS-DTYP 2.4.2.4): the account itself, and everybody. */
export const SELF = '01010000000000050a000000';
export const EVERYBODY = '010100000000000100000000';

// Kinds of entries (MS-DTYP 2.4.4.1): allowed, denied, and the same of one right only.
const DENIES = new Map([
  [0, false],
  [1, true],
  [5, false],
  [6, true],
]);
const OF_ONE_RIGHT = 5;
const ONLY_FOR_CHILDREN = 0x08;
const HAS_RIGHT = 1;
const HAS_KIND = 2;
const CONTROL_ACCESS = 0x100;

/** Asks for the list of who may do what alone; the whole of a security descriptor is for administrators only (MS-ADTS 3.1.1.3.4.1.11). */
export class AccessListOnly extends Control {
  constructor() {
    super('1.2.840.113556.1.4.801', { critical: true });
  }

  override writeControl(writer: BerWriter): void {
    const flags = new BerWriter();
    flags.startSequence();
    flags.writeInt(4);
    flags.endSequence();
    writer.writeBuffer(flags.buffer, 0x04);
  }
}

/**
 * Whether a security descriptor gives any of these principals a control access right, by its GUID in bytes: the first entry
 * that speaks of one of them and of the right decides; undefined where none does, or nothing can be read.
 */
export function access(descriptor: Buffer, sids: ReadonlySet<string>, right: string): boolean | undefined {
  try {
    for (const { kind, flags, body } of accessEntries(descriptor)) {
      const denies = DENIES.get(kind);
      if (denies === undefined || flags & ONLY_FOR_CHILDREN || !(body.readUInt32LE(0) & CONTROL_ACCESS)) continue;
      const { of, sid } = kind < OF_ONE_RIGHT ? { of: right, sid: hex(body.subarray(4)) } : ofOneRight(body, right);
      if (of === right && sids.has(sid)) return !denies;
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return undefined;
}

function* accessEntries(descriptor: Buffer) {
  const list = descriptor.readUInt32LE(16);
  const count = list === 0 ? 0 : descriptor.readUInt16LE(list + 4);
  for (let at = list + 8, left = count; left > 0; left -= 1) {
    const end = at + descriptor.readUInt16LE(at + 2);
    yield {
      kind: descriptor.readUInt8(at),
      flags: descriptor.readUInt8(at + 1),
      body: descriptor.subarray(at + 4, end),
    };
    at = end;
  }
}

// Without a right it is of all of them.
function ofOneRight(body: Buffer, right: string): { readonly of: string; readonly sid: string } {
  const has = body.readUInt32LE(4);
  const length = (has & HAS_RIGHT ? 16 : 0) + (has & HAS_KIND ? 16 : 0);
  return { of: has & HAS_RIGHT ? hex(body.subarray(8, 24)) : right, sid: hex(body.subarray(8 + length)) };
}

function hex(bytes: Buffer): string {
  return bytes.toString('hex');
}
