import { type CodeTry, CONTACT_CODE } from '../domain/contact-code.js';
import type { Rescue } from '../domain/rescue.js';
import { ContactCodeTooOld, ContactCodeTriesUsedUp, ContactCodeWrong } from '../domain/rescue.errors.js';

/** Throws unless a try, which is saved by now, was right. */
export function refuseCodeTry(came: CodeTry, { current: { codeTries } }: Rescue): void {
  if (came === 'wrong') throw new ContactCodeWrong(CONTACT_CODE.tries - codeTries);
  if (came === 'too-old') throw new ContactCodeTooOld();
  if (came === 'used-up') throw new ContactCodeTriesUsedUp();
}
