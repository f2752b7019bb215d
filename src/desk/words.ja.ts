/** Words of the operators' desk. */
export const ja = {
  title: '窓口',
  refusal: {
    'sign-in-needed': {
      title: 'サインインしてください',
      text: '窓口の画面は，多要素認証でサインインした担当者だけが利用できます．',
      action: 'UTokyo Accountでサインイン',
    },
    'not-an-operator': {
      title: '窓口の担当者ではありません',
      text: 'サインインしたアカウントは，窓口の担当者として登録されていません．',
      action: '最初のページへ',
    },
    'role-missing': {
      title: 'この操作の権限がありません',
      text: 'この画面や操作には，別の役割が必要です．必要な場合は，管理者にご相談ください．',
      action: '窓口のページへ',
    },
    'not-found': {
      title: '見つかりません',
      text: '該当するものがないか，担当する部局のものではありません．',
      action: '窓口のページへ',
    },
  },
} as const;
