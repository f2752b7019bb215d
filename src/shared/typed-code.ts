// Long vowel marks are letters to Unicode; Japanese keyboards make one of the key with the hyphen.
const NO_PART_OF_A_CODE = /[^\p{L}\p{Nd}]|\p{Default_Ignorable_Code_Point}|ー/gu;

/**
 * A code as it was meant, however it was typed, dictated or pasted: full width is half width, and what is neither a letter
 * nor a digit (spaces, dashes, full stops, brackets, what cannot be seen) is no part of it.
 */
export function typedCode(typed: string): string {
  return typed.normalize('NFKC').replace(NO_PART_OF_A_CODE, '');
}
