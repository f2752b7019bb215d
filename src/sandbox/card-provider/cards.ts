/** One card that the pretend provider can read; two cards of one person and generation are the same to a service. */
export interface Card {
  readonly name: string;
  readonly person: string;
  /** Counts up when a lapsed certificate is issued anew, which gives the person a new subject. */
  readonly generation: number;
  /** The name as it is printed: family and given name are parted by a full-width space. */
  readonly face: string;
  readonly about: { readonly ja: string; readonly en: string };
}

/** Every card of the test-response screen, in the order it lists them. */
export const CARDS = [
  {
    name: 'hanako',
    person: 'hanako',
    generation: 1,
    face: '山田　花子',
    about: { ja: '在籍中の学生', en: 'an enrolled student' },
  },
  {
    name: 'hanako-renewed',
    person: 'hanako',
    generation: 1,
    face: '山田　花子',
    about: { ja: '更新したカード（連携IDは変わらない）', en: 'the renewed card, same identifier' },
  },
  {
    name: 'hanako-reissued',
    person: 'hanako',
    generation: 2,
    face: '山田　花子',
    about: { ja: '失効後に再発行したカード（連携IDが変わる）', en: 'issued anew after a lapse, new identifier' },
  },
  {
    name: 'hanako-renamed',
    person: 'hanako',
    generation: 1,
    face: '鈴木　花子',
    about: { ja: '改姓したカード（連携IDは変わらない）', en: 'after a change of name, same identifier' },
  },
  {
    name: 'hanako-new-number',
    person: 'hanako',
    generation: 3,
    face: '山田　花子',
    about: { ja: 'マイナンバーが変わったカード（連携IDが変わる）', en: 'after a change of My Number, new identifier' },
  },
  {
    name: 'hanako-new-phone',
    person: 'hanako',
    generation: 1,
    face: '山田　花子',
    about: { ja: '機種変更した電話で読むカード（連携IDは変わらない）', en: 'read by a new phone, same identifier' },
  },
  {
    name: 'ken',
    person: 'ken',
    generation: 1,
    face: '佐藤　健',
    about: { ja: '学生であり教職員でもある人', en: 'student and staff at once' },
  },
  {
    name: 'ichiro',
    person: 'ichiro',
    generation: 1,
    face: '鈴木　一郎',
    about: { ja: '教職員', en: 'staff' },
  },
  {
    name: 'misaki',
    person: 'misaki',
    generation: 1,
    face: '高橋　美咲',
    about: { ja: '離籍して間もない学生', en: 'a student who left recently' },
  },
  {
    name: 'sho',
    person: 'sho',
    generation: 1,
    face: '伊藤　翔',
    about: { ja: '離籍して久しい学生', en: 'a student who left long ago' },
  },
  {
    name: 'maria',
    person: 'maria',
    generation: 1,
    face: 'GARCIA　LOPEZ　MARIA',
    about: { ja: '氏名がローマ字の学生', en: 'a student whose name is in Roman letters' },
  },
  {
    name: 'taro',
    person: 'taro',
    generation: 1,
    face: '管理　太郎',
    about: { ja: '特権のある教職員', en: 'privileged staff' },
  },
  {
    name: 'stranger',
    person: 'stranger',
    generation: 1,
    face: '見知　良太',
    about: { ja: 'アカウントのない人', en: 'somebody without an account' },
  },
] as const satisfies readonly Card[];

/** The names that the test-response screen offers. */
export type CardName = (typeof CARDS)[number]['name'];

/** The card of that name, or undefined where there is none. */
export function cardNamed(name: unknown): (typeof CARDS)[number] | undefined {
  return CARDS.find((card) => card.name === name);
}
