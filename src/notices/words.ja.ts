/** Words of notices and of the page behind their objection link. */
export const ja = {
  subject: '【UTokyo Account 本人確認サービス】{{what}}',
  subjects: {
    'card-linked': 'マイナンバーカードとの連携のお知らせ',
    'card-unlinked': '連携解除のお知らせ',
    'link-held': '連携の確認をお待ちいただくお知らせ',
    'link-suspended': '連携の停止のお知らせ',
    'recovery-requested': '再発行の申請のお知らせ',
    'password-issued': 'パスワード発行のお知らせ',
    'access-pass-issued': '一時アクセスパス発行のお知らせ',
    'recovery-cancelled': '再発行の中止のお知らせ',
  },
  what: {
    'card-linked': 'マイナンバーカードとあなたのUTokyo Accountが連携されました．',
    'card-unlinked': 'マイナンバーカードとあなたのUTokyo Accountの連携が解除されました．',
    'link-held':
      'カードの氏名と大学に登録された氏名が一致しなかったため，連携は保留されています．サポート窓口が確認するまで，この連携は利用できません．',
    'link-suspended':
      'マイナンバーカードとあなたのUTokyo Accountの連携の利用が停止されました．再開にはサポート窓口での確認が必要です．',
    'recovery-requested': '連携されたマイナンバーカードを使って，パスワードまたは多要素認証の再設定が申請されました．',
    'password-issued':
      '連携されたマイナンバーカードを使って，仮パスワードが発行されました．これまでのパスワードは使えません．',
    'access-pass-issued':
      '連携されたマイナンバーカードを使って，多要素認証を設定するための一時アクセスパスが発行されました．',
    'recovery-cancelled': '進行中だったパスワードまたは多要素認証の再設定は，中止されました．',
  },
  body: `{{what}}

日時：{{when}}
UTokyo Account：{{account}}

ご自身で行った操作であれば，何もする必要はありません．

心当たりがない場合は，次のページを開いて「連携を停止する」を押してください．サインインは不要です（{{days}}日間有効）．
{{objection}}

このメールに返信はできません．パスワードや暗証番号をメールでお尋ねすることはありません．
UTokyo Account 本人確認サービス
{{service}}
`,
  objection: {
    title: '心当たりのない操作のお知らせ',
    what: 'お知らせの内容',
    when: '日時',
    explain:
      'ご自身の操作でない場合は，下のボタンを押してください．マイナンバーカードとの連携の利用がすぐに停止され，進行中の再設定は中止されます．再開するには，サポート窓口での確認が必要です．',
    button: '連携を停止する',
    done_title: '連携を停止しました',
    done: '連携の利用を停止しました．このあと，サポート窓口にご連絡ください．お使いのパスワードが知られたおそれがある場合は，できるだけ早く変更してください．',
  },
  refusal: {
    'objection-unknown': {
      title: 'このリンクは使えません',
      text: 'リンクの文字が途中で切れているか，間違っている可能性があります．メールのリンク全体を開いてください．',
      action: '最初のページへ',
    },
    'objection-used': {
      title: 'すでに受け付けています',
      text: 'このお知らせについての申し出は，すでに受け付けました．連携の利用は停止されています．サポート窓口にご連絡ください．',
      action: '困ったときは',
    },
    'objection-too-old': {
      title: 'このリンクの期限が切れています',
      text: 'お知らせから30日が過ぎたため，このリンクは使えません．心当たりがない場合は，連携状況を確認するか，サポート窓口にご連絡ください．',
      action: '連携状況を確認する',
    },
  },
} as const;
