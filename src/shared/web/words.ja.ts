/** Words that every page shares. */
export const ja = {
  service: 'UTokyo Account 本人確認サービス',
  skip: '本文へ進む',
  language: '表示言語',
  footer: 'ページの情報',
  help: '困ったときは',
  privacy: '取得する情報について',
  home: '最初のページ',
  sandbox_label: 'サンドボックス',
  sandbox: 'サンドボックス：本物ではありません．試験用の大学とカードで動いています．',
  sandbox_link: 'サンドボックスを開く',
  error_title: 'エラー：{{title}}',
  error_summary: '入力内容を確認してください',
  code: 'お問い合わせの際は，このコードをお伝えください：',
  copy: 'コピー',
  countdown: 'あと{{hours}}時間{{minutes}}分',
  copied: 'コピーしました',
  refusal: {
    'foreign-form': {
      title: 'もう一度操作してください',
      text: 'このページを開いてから時間がたったか，別のブラウザから操作された可能性があるため，安全のために中止しました．何も変更されていません．',
      action: '最初のページから始める',
    },
    'too-many-tries': {
      title: 'しばらく待ってからお試しください',
      text: '短い時間に操作が多すぎたため，一時的に受け付けていません．1分ほど待ってから，もう一度お試しください．',
      action: '最初のページへ',
    },
    'not-found': {
      title: 'ページが見つかりません',
      text: 'アドレスが間違っているか，ページが移動した可能性があります．',
      action: '最初のページへ',
    },
    stale: {
      title: '別の画面で操作が行われました',
      text: 'ほかの画面で同時に操作が行われたため，この操作は行われませんでした．現在の状態を確認してから，もう一度お試しください．',
      action: '最初のページへ',
    },
    fault: {
      title: '処理を完了できませんでした',
      text: 'サービス側で問題が起きました．しばらくしてからもう一度お試しください．',
      action: '最初のページへ',
    },
    'bad-request': {
      title: '内容を読み取れませんでした',
      text: '送られた内容の形式が正しくないため，受け付けられませんでした．最初のページからやり直してください．',
      action: '最初のページへ',
    },
  },
} as const;
