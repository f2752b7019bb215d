/** One entry of a list of who may do what. */
export interface WrittenEntry {
  readonly mask: number;
  /** Of the right or attribute; left out, the entry is of all of them. */
  readonly guid?: string;
  /** In bytes. */
  readonly sid: Buffer;
  readonly denied?: boolean | undefined;
  /** Whether it holds for what is below only. */
  readonly below?: boolean;
}

/** An entry as MS-DTYP 2.4.4 writes it. */
export function accessEntry({ mask, guid, sid, denied = false, below = false }: WrittenEntry): Buffer {
  const ofOneRight = guid === undefined ? [] : [number(1, 4), guidBytes(guid)];
  const body = Buffer.concat([number(mask, 4), ...ofOneRight, sid]);
  const kind = (guid === undefined ? 0 : 5) + (denied ? 1 : 0);
  return Buffer.concat([Buffer.from([kind, below ? 0x0a : 0]), number(4 + body.length, 2), body]);
}

/** A security descriptor whose list begins with these entries; all that stood in it comes after them. */
export function withEntries(descriptor: Buffer, entries: readonly Buffer[]): Buffer {
  const at = descriptor.readUInt32LE(16);
  const length = descriptor.readUInt16LE(at + 2);
  const added = Buffer.concat(entries);
  const head = [descriptor.subarray(at, at + 2), number(length + added.length, 2)];
  const count = number(descriptor.readUInt16LE(at + 4) + entries.length, 2);
  const list = Buffer.concat([...head, count, number(0, 2), added, descriptor.subarray(at + 8, at + length)]);
  // Nothing but the list, since owner and group are not to be changed.
  const start = Buffer.concat([Buffer.from([1, 0]), number(0x8004, 2), ...Array<Buffer>(3).fill(number(0, 4))]);
  return Buffer.concat([start, number(20, 4), list]);
}

/** A security descriptor with nothing in its list. */
export const EMPTY_DESCRIPTOR = Buffer.from(`01000480${'00'.repeat(12)}140000000400080000000000`, 'hex');

function guidBytes(guid: string): Buffer {
  const [a = '', b = '', c = '', ...rest] = guid.split('-');
  const turned = [a, b, c].map((part) => Buffer.from(part, 'hex').toReversed());
  return Buffer.concat([...turned, Buffer.from(rest.join(''), 'hex')]);
}

function number(value: number, bytes: 2 | 4): Buffer {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntLE(value, 0, bytes);
  return buffer;
}
