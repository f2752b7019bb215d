import { registerWords, type Translation } from '../shared/web/words.js';

const ja = {
  read: 'マイナンバーカードで本人確認',
  menu: {
    title: '手続きを選んでください',
    name: 'カードの氏名',
    until: 'この本人確認は {{time}} まで有効です．1回の本人確認で，1つの手続きができます．',
    spent: 'この本人確認は，すでに手続きに使われました．別の手続きをするには，もう一度カードを読み取ってください．',
    leave: '終了する',
  },
  ask: {
    title: 'カードで本人確認をしてください',
    text: '続けるには，マイナンバーカードで本人確認をしてください．',
    expired_title: '本人確認の有効時間が過ぎました',
    expired: '安全のため，本人確認は10分間だけ有効です．もう一度カードを読み取ると，続けられます．',
    hint: '「{{app}}」が開きます．マイナンバーカードと，4桁の暗証番号をご用意ください．',
  },
  refusal: {
    'card-not-proven': {
      title: 'カードで本人確認をしてください',
      text: '本人確認の有効時間が過ぎたか，まだカードを読み取っていません．もう一度カードを読み取ると，続けられます．',
      action: 'マイナンバーカードで本人確認',
    },
    'proof-spent': {
      title: 'この本人確認は使用済みです',
      text: '1回の本人確認でできる手続きは1つです．別の手続きをするには，もう一度カードを読み取ってください．',
      action: 'マイナンバーカードで本人確認',
    },
    'proof-expired': {
      title: '本人確認の有効時間が過ぎました',
      text: '安全のため，本人確認は10分間だけ有効です．もう一度カードを読み取ると，続けられます．',
      action: 'マイナンバーカードで本人確認',
    },
  },
} as const;

const en: Translation<typeof ja> = {
  read: 'Verify identity with My Number Card',
  menu: {
    title: 'What would you like to do?',
    name: 'Name on the card',
    until: 'This verification is valid until {{time}}. One verification serves for one procedure.',
    spent: 'This verification has been used. To do something else, please read the card again.',
    leave: 'Finish',
  },
  ask: {
    title: 'Please verify your identity with the card',
    text: 'To go on, please verify your identity with your My Number Card.',
    expired_title: 'The verification has expired',
    expired: 'To be safe, a verification is valid for 10 minutes only. Read the card again to go on.',
    hint: '"{{app}}" will open. Please have your My Number Card and its 4-digit PINs ready.',
  },
  refusal: {
    'card-not-proven': {
      title: 'Please verify your identity with the card',
      text: 'The verification has expired, or the card was not read yet. Read the card again to go on.',
      action: 'Verify identity with My Number Card',
    },
    'proof-spent': {
      title: 'This verification has been used',
      text: 'One verification serves for one procedure. To do something else, please read the card again.',
      action: 'Verify identity with My Number Card',
    },
    'proof-expired': {
      title: 'The verification has expired',
      text: 'To be safe, a verification is valid for 10 minutes only. Read the card again to go on.',
      action: 'Verify identity with My Number Card',
    },
  },
};

declare module '../shared/web/words.js' {
  interface ServiceWords {
    verification: typeof ja;
  }
}

registerWords('verification', { ja, en });
