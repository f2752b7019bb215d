import type { Persona } from '../seed/persona.js';

/** A file with its text, or a folder with what lies in it. */
export type PersonaFile =
  | { readonly name: string; readonly content: string }
  | { readonly name: string; readonly files: readonly PersonaFile[] };

/** What somebody keeps in OneDrive after a reset. */
export function filesOf({ kind, names: [name], faculty }: Persona): readonly PersonaFile[] {
  const work: PersonaFile =
    kind === 'student'
      ? { name: '卒業論文', files: [text('論文.txt', `${faculty} ${name}`), text('参考文献.txt', '文献の一覧')] }
      : { name: '業務', files: [text('引き継ぎ.txt', `${faculty} ${name}`), text('議事録.txt', '会議の記録')] };
  return [
    work,
    { name: '写真', files: [{ name: '2026', files: [text('正門.txt', '正門の写真（見本）')] }] },
    text('メモ.txt', `${name}のメモ`),
    text('Curriculum vitae.txt', '見本 / sample'),
  ];
}

function text(name: string, content: string): PersonaFile {
  return { name, content };
}
