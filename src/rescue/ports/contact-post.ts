import type { Language } from '../../shared/web/words.js';
import type { CloudServiceName } from '../contract/cloud-service-name.js';

/** A mail on its way to a contact address. */
export interface Recipient {
  /** Of this one mail; the same at every retry. */
  readonly id: string;
  readonly to: string;
  readonly language: Language;
}

/** Writes to the contact address of an application; throws AddressRefused where the address does not work, else where a mail was not taken. */
export abstract class ContactPost {
  abstract sendCode(recipient: Recipient, code: string): Promise<void>;
  /** Tells how the application stands now; `address` leads to its page. */
  abstract tell(recipient: Recipient, news: ApplicantNews, address: string): Promise<void>;
}

/** What an applicant hears of; the words stand under this key. */
export interface ApplicantNews {
  readonly kind:
    'prove' | 'received' | 'asked' | 'approved' | 'declined' | 'opened' | 'ending' | 'closed' | 'cancelled';
  readonly service: CloudServiceName;
  /** Until when something can be done or works, in Japan's time. */
  readonly until?: Date;
}
