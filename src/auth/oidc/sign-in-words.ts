import { registerWords } from '../../shared/web/words.js';
import { accountEn, cardEn } from './words.en.js';
import { accountJa, cardJa } from './words.ja.js';

declare module '../../shared/web/words.js' {
  interface ServiceWords {
    card: typeof cardJa;
    account: typeof accountJa;
  }
}

registerWords('card', { ja: cardJa, en: cardEn });
registerWords('account', { ja: accountJa, en: accountEn });
