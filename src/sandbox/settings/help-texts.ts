/** A support desk that does not exist, and says so. */
export const HELP_TEXTS = {
  ja: {
    name: 'サンドボックス大学 サポート窓口（架空）',
    place: '本部棟 1階（実在しません）',
    hours: '平日 9:00–17:00（架空の時間です）',
    telephone: '03-0000-0000',
    mail: 'desk@sandbox.example',
    bring: ['学生証または職員証', '新入生の方は合格通知書'],
  },
  en: {
    name: 'Support desk of the sandbox university (made up)',
    place: 'Main building, ground floor (does not exist)',
    hours: 'Weekdays 9:00–17:00 (made up)',
    telephone: '03-0000-0000',
    mail: 'desk@sandbox.example',
    bring: ['Your student or staff card', 'New students: the letter of admission'],
  },
} as const;
