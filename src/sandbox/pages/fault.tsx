/** Words for a person in both languages. */
export interface Words {
  readonly ja: string;
  readonly en: string;
}

/** Says what of the last answer was not right; nothing where all was. */
export function Fault({ words }: { readonly words: Words | undefined }) {
  if (!words) return null;
  return (
    <p class="error" role="alert">
      {words.ja} <span lang="en">{words.en}</span>
    </p>
  );
}
