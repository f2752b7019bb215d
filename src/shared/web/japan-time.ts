import type { Language } from './words.js';

const FORMATS: Record<Language, Intl.DateTimeFormat> = {
  ja: new Intl.DateTimeFormat('ja-JP', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Tokyo' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Tokyo' }),
};

/** A moment as a person at the university reads it: Japan's time, said so. */
export function japanTime(at: Date, language: Language): string {
  return `${FORMATS[language].format(at)}${language === 'ja' ? '（日本時間）' : ' (Japan time)'}`;
}

const TIME = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Asia/Tokyo' });

/** The time of day in Japan, said so, as `14:05 (Japan time)`. */
export function timeOfDay(at: Date, language: Language): string {
  return `${TIME.format(at)}${language === 'ja' ? '（日本時間）' : ' (Japan time)'}`;
}

/** The calendar day in Japan, `YYYY-MM-DD`. */
export function japanDay(at: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(at);
}
