import type { Letter, Line } from './letter.js';

/** A letter as plain text. */
export function letterAsText({ what, paragraphs }: Letter): string {
  const parts = [what, ...paragraphs.map((lines) => lines.map(textOf).join('\n'))];
  return `${parts.join('\n\n')}\n`;
}

function textOf(line: Line): string {
  return typeof line === 'string' ? line : line.address;
}
