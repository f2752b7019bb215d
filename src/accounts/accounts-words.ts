import { registerWords, type Translation } from '../shared/web/words.js';

const ja = {
  refusal: {
    'facts-unavailable': {
      title: '大学の名簿に接続できません',
      text: '大学の名簿システムから応答がないため，いまは手続きを進められません．何も変更されていません．数分待ってから，もう一度お試しください．',
      action: '最初のページへ',
    },
    'account-unknown': {
      title: 'アカウントが見つかりません',
      text: '大学の名簿に，このUTokyo Accountが見つかりませんでした．サポート窓口にお問い合わせください．',
      action: '最初のページへ',
    },
    'facts-from-future': {
      title: '未来の時刻が付いています',
      text: 'asOfが現在より先の時刻です．送る側の時計を確認してください．何も変更されていません．',
      action: '最初のページへ',
    },
    'merged-into-itself': {
      title: '統合先が同じアカウントです',
      text: 'アカウントの統合先として，そのアカウント自身が指定されています．何も変更されていません．',
      action: '最初のページへ',
    },
  },
} as const;

const en: Translation<typeof ja> = {
  refusal: {
    'facts-unavailable': {
      title: 'The university directory does not answer',
      text: 'We cannot go on because the university directory does not answer right now. Nothing was changed. Please wait a few minutes and try again.',
      action: 'To the first page',
    },
    'account-unknown': {
      title: 'Account not found',
      text: 'The university directory does not know this UTokyo Account. Please contact the support desk.',
      action: 'To the first page',
    },
    'facts-from-future': {
      title: 'The time told lies ahead',
      text: 'The asOf is later than now. Please check the clock of the sending system. Nothing was changed.',
      action: 'To the first page',
    },
    'merged-into-itself': {
      title: 'The account would be merged into itself',
      text: 'The account into which it was merged is the account itself. Nothing was changed.',
      action: 'To the first page',
    },
  },
};

declare module '../shared/web/words.js' {
  interface ServiceWords {
    accounts: typeof ja;
  }
}

registerWords('accounts', { ja, en });
