/** One mail to one address. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same words and addresses as in `text`. */
  readonly html: string;
  /** The same on every retry, so that a mail sent twice shows as one. */
  readonly messageId: string;
}

/** The address does not work, now or later: it is none, or the mail server will not take mail for it. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
}

/** Sends mail; throws AddressRefused where the address does not work, else whatever kept the mail server from taking it now. */
export abstract class Mailer {
  abstract send(mail: Mail): Promise<void>;
}
