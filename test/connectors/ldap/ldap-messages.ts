import { BerReader, BerWriter } from 'ldapts';

/** What a client may ask for, by the tag of its message (RFC 4511, appendix B). */
const OPERATIONS = { 0x60: 'bind', 0x42: 'unbind', 0x63: 'search', 0x66: 'modify', 0x77: 'extended' } as const;
export type Operation = (typeof OPERATIONS)[keyof typeof OPERATIONS];

/** A request of a client, as far as a test looks at it. */
export interface Request {
  readonly id: number;
  readonly operation: Operation;
  /** Of an extended operation. */
  readonly oid?: string;
}

/** An entry as it is found. */
export interface FoundEntry {
  readonly dn: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const RESULT = { bind: 0x61, search: 0x65, modify: 0x67, extended: 0x78, unbind: 0 } as const;

/** The requests in what was received so far, and the bytes of one that is not whole yet. */
export function requestsIn(received: Buffer): { readonly requests: readonly Request[]; readonly rest: Buffer } {
  const requests: Request[] = [];
  for (let rest = received; ;) {
    const reader = new BerReader(rest);
    // The offset past the length of a message that has come whole.
    const length = rest.length > 1 ? reader.readSequence() : null;
    if (length === null || reader.remain < reader.length) return { requests, rest };
    const end = rest.length - reader.remain + reader.length;
    requests.push(requestIn(rest.subarray(rest.length - reader.remain, end)));
    rest = rest.subarray(end);
  }
}

/** The message that ends an operation. */
export function resultOf({ id, operation }: Request, code: number, words = ''): Buffer {
  return message(id, (writer) => {
    writer.startSequence(RESULT[operation]);
    writer.writeEnumeration(code);
    writer.writeString('');
    writer.writeString(words);
    writer.endSequence();
  });
}

/** The message of an entry that a search found. */
export function entryOf({ id }: Request, { dn, attributes }: FoundEntry): Buffer {
  return message(id, (writer) => {
    writer.startSequence(0x64);
    writer.writeString(dn);
    writer.startSequence();
    for (const [type, value] of Object.entries(attributes)) {
      writer.startSequence();
      writer.writeString(type);
      writer.startSequence(0x31);
      writer.writeString(value);
      writer.endSequence();
      writer.endSequence();
    }
    writer.endSequence();
    writer.endSequence();
  });
}

function requestIn(content: Buffer): Request {
  const reader = new BerReader(content);
  const id = reader.readInt() ?? 0;
  const tag = reader.peek() ?? 0;
  const operation = OPERATIONS[tag as keyof typeof OPERATIONS];
  if (operation !== 'extended') return { id, operation };
  reader.readSequence(tag);
  return { id, operation, oid: reader.readString(0x80) ?? '' };
}

function message(id: number, write: (writer: BerWriter) => void): Buffer {
  const writer = new BerWriter();
  writer.startSequence();
  writer.writeInt(id);
  write(writer);
  writer.endSequence();
  return writer.buffer;
}
