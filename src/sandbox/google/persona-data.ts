import type { Persona } from '../seed/persona.js';

/** A mail or a file, as far as it can be read here. */
interface Readable {
  readonly title: string;
  readonly text: string;
}

/** What somebody keeps at Google. */
interface PersonaData {
  readonly mails: readonly Readable[];
  readonly files: readonly Readable[];
}

/** The mails and files of a persona, after a reset and for ever, since nobody can change them here. */
export function dataOf({ kind, names: [name], faculty }: Persona): PersonaData {
  const work = kind === 'student' ? '研究室' : '業務';
  return {
    mails: [
      { title: `${work}の打ち合わせ`, text: `${name} 様\n来週の打ち合わせの資料をお送りします．` },
      { title: '図書の返却期限', text: '借りている図書の返却期限が近づいています（見本）．' },
      { title: 'Welcome', text: `${faculty}へようこそ．` },
    ],
    files: [
      { title: '実験データ.csv', text: '条件,値\nA,1.02\nB,0.98' },
      { title: `${work}ノート.txt`, text: `${name}の${work}ノート` },
    ],
  };
}
