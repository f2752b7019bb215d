/** A value in words, and where more can be done about it. */
export interface LinkedValue {
  readonly value: string;
  readonly link?: { readonly href: string; readonly text: string };
}

/** Shows a value and its link. */
export function ValueWithLink({ value, link }: LinkedValue) {
  return (
    <>
      {value} {link && <a href={link.href}>{link.text}</a>}
    </>
  );
}
