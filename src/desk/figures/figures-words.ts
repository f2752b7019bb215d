import { registerWords } from '../../shared/web/words.js';
import { en } from './words.en.js';
import { ja } from './words.ja.js';

declare module '../../shared/web/words.js' {
  interface ServiceWords {
    figures: typeof ja;
  }
}

registerWords('figures', { ja, en });
