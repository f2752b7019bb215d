/** A code on its way to an address outside the university; only its fingerprint is kept. */
export interface MailedCode {
  readonly key: Buffer;
  readonly sentAt: Date;
}

/** Digits of a code, minutes it lives, wrong or late tries of one link in 24 hours, codes of one case. */
export const CODE_LIMITS = { digits: 8, minutes: 10, tries: 5, sent: 5 } as const;

/** From when on tries count that were made before a moment. */
export function triesCountFrom(at: Date): Date {
  return new Date(at.getTime() - 86_400_000);
}

/** What trying a code comes to. */
export type CodeTry = 'right' | 'wrong' | 'too-old' | 'used-up';

/** Judges a try that was counted as the `tries`th; a try after the last one is not judged at all. */
export function judge(code: MailedCode | undefined, matches: boolean, tries: number, at: Date): CodeTry {
  if (tries > CODE_LIMITS.tries) return 'used-up';
  const right = code !== undefined && matches && !isTooOld(code, at);
  if (right) return 'right';
  if (tries === CODE_LIMITS.tries) return 'used-up';
  return code === undefined || isTooOld(code, at) ? 'too-old' : 'wrong';
}

/** When a code stops working. */
export function endOf({ sentAt }: MailedCode): Date {
  return new Date(sentAt.getTime() + CODE_LIMITS.minutes * 60_000);
}

function isTooOld(code: MailedCode, at: Date): boolean {
  return at > endOf(code);
}
