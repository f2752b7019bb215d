/** Words about what other systems are told; the refusals are met by those systems, not by people. */
export const ja = {
  privacy: {
    title: '大学のほかのシステムへのお知らせ',
    what: '連携，再設定，クラウドデータ救出の申請などのできごとの種類と日時，UTokyo Accountの番号，手続きの番号．どのシステムに知らせたか．大学が登録したシステムにだけ知らせます．UTokyo Accountの番号を使う登録のないシステムには，番号の代わりに，そのシステムだけで通じる符号を伝えます．氏名，連携ID，メールアドレス，パスワードは伝えません．',
    why: '連携や認証情報が変わったことを，ほかのシステムがすぐに知って，あなたのアカウントを守れるようにするためです．',
    how_long: '{{kept}}日です．知らせた先のシステムでの扱いは，そのシステムの説明をご覧ください．',
  },
  refusal: {
    'subscription-unknown': {
      title: '購読がありません',
      text: 'このシステムには，そのような購読がありません．',
      action: '購読の一覧を取得する',
    },
    'too-many-subscriptions': {
      title: '購読が多すぎます',
      text: 'このシステムの購読の数が上限に達しています．使っていない購読を削除してください．',
      action: '購読の一覧を取得する',
    },
    'delivery-url-refused': {
      title: 'この配信先には送れません',
      text: '配信先は，httpsで始まり，利用者名，パスワード，フラグメントを含まないURLを指定してください（理由：{{reason}}）．',
      action: '配信先を直す',
    },
    'event-types-refused': {
      title: 'イベントの種類が正しくありません',
      text: '知らせてほしいイベントの種類を，文書にあるURIで1つ以上，重複なく指定してください．',
      action: '種類を直す',
    },
    'authorization-refused': {
      title: 'Authorizationヘッダーに書けない値です',
      text: '値には，印字可能なASCII文字と，文字の間の空白1つだけを使ってください．',
      action: '値を直す',
    },
    'verification-state-refused': {
      title: '検証の目印が長すぎます',
      text: 'もっと短い文字列を指定してください．',
      action: '目印を直す',
    },
    'subscription-not-enabled': {
      title: '購読が止まっています',
      text: '止まっている購読には何も送りません．先に有効にしてください．',
      action: '購読を有効にする',
    },
    'cursor-unknown': {
      title: '位置を表す値が正しくありません',
      text: '前の応答にあった値を，そのまま指定してください．',
      action: '最初から取得する',
    },
  },
};
