// Without I, O, l, o, 0 and 1, which people mistake for each other.
const UPPER = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const LOWER = 'abcdefghijkmnpqrstuvwxyz';
const DIGITS = '23456789';
const ALL = UPPER + LOWER + DIGITS;

/** How long a temporary password is. */
const PASSWORD_LENGTH = 16;

/** A password of 16 unambiguous characters with capitals, small letters and digits; `pick(n)` gives a random whole number below n. */
export function temporaryPassword(pick: (below: number) => number): string {
  for (;;) {
    const letters = Array.from({ length: PASSWORD_LENGTH }, () => ALL.charAt(pick(ALL.length)));
    // Drawn anew rather than mended, so that every allowed password stays equally likely.
    if ([UPPER, LOWER, DIGITS].every((kind) => letters.some((letter) => kind.includes(letter))))
      return letters.join('');
  }
}
