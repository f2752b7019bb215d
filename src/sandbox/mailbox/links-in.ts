/** The web addresses in a text, each once, in their order; punctuation that only ends a sentence does not belong to them. */
export function linksIn(text: string): readonly string[] {
  const found = text.match(/https?:\/\/[^\s<>"'「」（）()，．、。]+/g) ?? [];
  return [...new Set(found.map((link) => link.replace(/[.,;:!?]+$/, '')))];
}
