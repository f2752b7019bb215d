/** Words of the API and of its documentation. */
export const ja = {
  docs: {
    title: 'REST API',
    lead: '学内のほかのシステムから，このサービスを使うためのAPIです．',
    machine: 'OpenAPI 3.1の文書',
    english: '各操作の説明は英語です．',
    start_title: 'はじめに',
    token:
      'アクセストークンを取得し，すべての呼出しにAuthorizationヘッダーで付けます．登録については管理者にお問い合わせください．',
    refusals: '断るときの答えは問題詳細（RFC 9457）です．codeは変わらず，利用者のページに出るコードと同じです．',
    keys: 'POSTとPATCHにはIdempotency-Keyが必要です．答えが届かなかったときは同じ値でもう一度送ると，二重に処理されず，同じ答えが返ります．',
    pages: '一覧は少しずつ返ります．nextがあれば，そのままcursorに入れて続きを取得します．',
    limits:
      '呼出しは1分に{{calls}}回までです．残りはRateLimitヘッダーで分かります．超えると429となり，Retry-Afterの秒数だけ待ちます．',
    tags: 'GETの答えにはETagがあります．If-None-Matchで送ると，変わっていなければ304が返ります．',
    contents: '操作の一覧',
    back: '操作の一覧へ',
    fields: '答えの項目',
    scope: 'スコープ',
    parameters: 'パラメーター',
    body: '本文',
    name: '名前',
    form: '形式',
    meaning: '意味',
    required: '必須',
    example: '例',
    answer: '答え',
    refused: '断るとき',
    status: '状態コード',
    codes: 'コード',
  },
  refusal: {
    'token-missing': {
      title: 'アクセストークンがありません',
      text: 'アクセストークンを付けて呼び出してください．',
      action: '最初のページへ',
    },
    'token-invalid': {
      title: 'アクセストークンが無効です',
      text: 'アクセストークンの期限が切れたか，取り消されました．新しく取得してください．',
      action: '最初のページへ',
    },
    'scope-missing': {
      title: 'アクセストークンの範囲が足りません',
      text: 'この操作に必要なスコープがアクセストークンにありません．',
      action: '最初のページへ',
    },
    'too-many-calls': {
      title: '呼出しが多すぎます',
      text: '短い時間に呼出しが多すぎました．しばらく待ってからもう一度呼び出してください．',
      action: '最初のページへ',
    },
    'invalid-request': {
      title: '要求の形式が正しくありません',
      text: '文書に書かれた形式と違うところがあります．何も変更されていません．',
      action: '最初のページへ',
    },
    'idempotency-key-missing': {
      title: 'Idempotency-Keyが必要です',
      text: '変更にはIdempotency-Keyが必要です．何も変更されていません．',
      action: '最初のページへ',
    },
    'idempotency-key-reused': {
      title: 'Idempotency-Keyがほかの要求に使われています',
      text: '別の要求には別の値を使ってください．何も変更されていません．',
      action: '最初のページへ',
    },
    'call-in-progress': {
      title: '同じ呼出しを処理中です',
      text: '最初の呼出しがまだ終わっていません．少し待ってからもう一度呼び出してください．',
      action: '最初のページへ',
    },
    'cursor-unreadable': {
      title: 'cursorを読み取れません',
      text: '一覧の答えにあったnextを，そのまま使ってください．',
      action: '最初のページへ',
    },
    'changed-meanwhile': {
      title: '見たあとで変更されています',
      text: 'If-Matchの値が現在のものと違います．もう一度取得して確認してください．何も変更されていません．',
      action: '最初のページへ',
    },
  },
} as const;
