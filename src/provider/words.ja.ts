/** What our OpenID Provider says to people, in Japanese. */
export const ja = {
  refusal: {
    'request-over': {
      title: 'この確認は終わっています',
      text: 'この画面は，すでに回答された，時間が過ぎた，または別のブラウザーで始められた確認のものです．もう一度，ご利用のサービスからお始めください．',
      action: 'はじめのページへ',
    },
    'request-unusable': {
      title: 'サービスからの依頼を受け付けられません',
      text: 'サービスから届いた依頼が正しくないため，お戻しできません（{{error}}）．あなたの操作の誤りではありません．ご利用のサービスの窓口に，このページの番号をお知らせください．',
      action: 'はじめのページへ',
    },
  },
} as const;
