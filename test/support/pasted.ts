/** A code as it comes out of a mail, through a Japanese keyboard, into a form: wide, with dashes, a full stop and what cannot be seen. */
export function pasted(code: string): string {
  const wide = code.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
  return `\u{202D}${wide.slice(0, 3)}ー\u{200B}${wide.slice(3)}。\u{FEFF}　`;
}
