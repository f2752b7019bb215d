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

/** Sends mail; throws when the mail server did not take it. */
export abstract class Mailer {
  abstract send(mail: Mail): Promise<void>;
}
