/** Words of the figures. */
export const ja = {
  title: '利用状況',
  lead: '10人に満たない集団の値は表示しません．差し引きで分かってしまう値も「非表示」とします．',
  known_only:
    'このサービスが把握しているアカウント（ひも付けのあるもの，または31日以内にサインインしたもの）だけを数えています．',
  own_faculties: '担当する部局（{{faculties}}）の値だけを表示しています．',
  no_faculties: '担当する部局が登録されていないため，表示できる値がありません．',
  csv: 'この表をCSVで保存する',
  csv_all: 'すべての表をCSVで保存する',
  hidden: '非表示',
  all: '全体',
  faculty: '部局',
  no_faculty: '部局不明',
  accounts: 'アカウント数',
  linked: 'ひも付け済み',
  share: '割合',
  week: '週の始まり',
  outcome: '結果',
  refused: '受付不可：{{reason}}',
  guard: '手続き',
  median: '中央値',
  ninetieth: '90パーセンタイル',
  of_faculty: '{{faculty}}：{{word}}',
  open_what: '種類',
  hours: '{{hours}}時間{{minutes}}分',
  minutes: '{{minutes}}分{{seconds}}秒',
  outcomes: {
    issued: '発行した',
    failed: '発行に失敗した',
    unknown: '結果が不明',
    cancelled: '取り消された',
    unfinished: '終わっていない',
    read: '読み取れた',
  },
  guards: {
    none: 'すぐに発行',
    code: 'メールのコードを確認してから発行',
    wait: '待機してから発行',
  },
  open: {
    'recovery-waiting': '待機中の再設定',
    'link-held': '保留中のひも付け',
    'link-suspended': '停止中のひも付け',
    'rescue-waiting': 'クラウドデータ救出の審査待ち',
    'rescue-access': 'クラウドデータへのアクセス中',
  },
  table: {
    'linked-student': {
      caption: '学生のひも付け',
      hint: '在籍中の学生のアカウントのうち，マイナンバーカードとひも付いているものの数．',
    },
    'linked-staff': {
      caption: '教職員のひも付け',
      hint: '在職中の教職員のアカウントのうち，マイナンバーカードとひも付いているものの数．学生としてひも付けた方は含みません．',
    },
    leaving: {
      caption: '60日以内に終了する，ひも付けのないアカウント',
      hint: '終了の予定を名簿が伝えているアカウントだけを数えています．',
    },
    uses: {
      caption: '週ごとの利用回数',
      hint: '月曜日から日曜日までの，直近26週間．今週は含みません．',
    },
    recoveries: {
      caption: '再設定の結果',
      hint: '昨日までの90日間．受付不可の理由は，表示できるものだけを並べています．',
    },
    readings: {
      caption: 'カードの読み取りの結果',
      hint: '昨日までの90日間．受付不可の理由は，表示できるものだけを並べています．',
    },
    times: {
      caption: '申し込みから発行までの時間',
      hint: '昨日までの90日間に申し込まれ，発行されたもの．',
    },
    open: {
      caption: '現在進行中のもの',
      hint: 'いまの件数．',
    },
  },
} as const;
