import { Ber, BerWriter } from 'ldapts';

/** The request value of the operation that sets a password: whose, and which (RFC 3062, section 2). */
export function passwordModification(dn: string, password: string): Buffer {
  const writer = new BerWriter();
  writer.startSequence();
  writer.writeString(dn, Ber.Context | 0);
  writer.writeString(password, Ber.Context | 2);
  writer.endSequence();
  return writer.buffer;
}
