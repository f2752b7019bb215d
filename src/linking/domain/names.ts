// Variation selectors choose a glyph of the same character (Unicode 16.0, 23.4).
const VARIATION_SELECTORS = /[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/gu;
const BRACKETED = /[[(［（〔【]([^\])］）〕】]*)[\])］）〕】]/gu;

/** Whether the name on a card is one of the names that the university holds, written however it is. */
export function namesAgree(onCard: string, held: readonly string[]): boolean {
  const written = writings(onCard);
  return held.some((name) => writings(name).some((writing) => written.includes(writing)));
}

/** All that a name may be compared as: without its brackets, and with what stands in them (a former name) as family name. */
function writings(name: string): string[] {
  const plain = name.normalize('NFKC').replace(VARIATION_SELECTORS, '');
  const outside = plain.replace(BRACKETED, ' ');
  const [, ...given] = outside.trim().split(/\s+/u);
  const former = [...plain.matchAll(BRACKETED)].map((match) => `${match[1] ?? ''} ${given.join(' ')}`);
  return [outside, ...former].map(fold).filter((writing) => writing !== '');
}

function fold(text: string): string {
  return text.replace(/\s+/gu, '').toUpperCase().toLowerCase();
}
