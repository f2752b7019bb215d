const FORMAT = new Intl.DateTimeFormat('ja-JP', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'Asia/Tokyo' });

/** A time as people in Japan write it, to the second. */
export function japaneseTime(at: Date): string {
  return FORMAT.format(at);
}
