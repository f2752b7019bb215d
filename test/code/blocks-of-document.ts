/** A code block of a document that names its file. */
export interface Block {
  readonly file: string;
  readonly text: string;
  /** Whether it adds lines to a file that is there, instead of being the whole of a new one. */
  readonly adds: boolean;
}

/** The blocks of a document that name their file, as in "```ts file=src/a.ts", in its order. */
export function blocksOf(document: string): readonly Block[] {
  return [...document.matchAll(/^```(\w+)([^\n]*)\n(.*?)^```$/gms)].map(([, kind, info = '', text = '']) => {
    const file = / file=(\S+)$/.exec(info)?.[1];
    if (!file) throw new Error(`a block of ${kind} names no file`);
    return { file, text, adds: kind === 'diff' };
  });
}

/** Adds the lines of a block after the lines that it shows before them; nothing can be taken away. */
export function withAdded(before: string, { file, text }: Block): string {
  const lines = before.split('\n');
  let at = -1;
  for (const line of text.trimEnd().split('\n')) {
    if (line.startsWith('+')) lines.splice((at += 1), 0, line.slice(1));
    else if (line.startsWith(' ')) {
      at = lines.indexOf(line.slice(1), at + 1);
      if (at < 0) throw new Error(`${file} has no line “${line.trim()}” there`);
    } else throw new Error(`a line for ${file} is neither shown nor added: ${line}`);
  }
  return lines.join('\n');
}
