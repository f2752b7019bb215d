/** A code on its way to the contact address; only its fingerprint is kept. */
export interface ContactCode {
  readonly key: Buffer;
  readonly sentAt: Date;
}

/** Digits of a code, minutes it lives, tries and codes of one application. */
export const CONTACT_CODE = { digits: 8, minutes: 15, tries: 10, sent: 5 } as const;

/** What trying a code comes to. */
export type CodeTry = 'right' | 'wrong' | 'too-old' | 'used-up';

/** Judges a try that was counted as the `tries`th; a try after the last one is not judged at all. */
export function judge(code: ContactCode | undefined, matches: boolean, tries: number, at: Date): CodeTry {
  if (tries > CONTACT_CODE.tries) return 'used-up';
  const late = code === undefined || at > endOf(code);
  if (matches && !late) return 'right';
  if (tries === CONTACT_CODE.tries) return 'used-up';
  return late ? 'too-old' : 'wrong';
}

/** When a code stops working. */
export function endOf({ sentAt }: ContactCode): Date {
  return new Date(sentAt.getTime() + CONTACT_CODE.minutes * 60_000);
}
