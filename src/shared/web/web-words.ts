import { en } from './words.en.js';
import { ja } from './words.ja.js';
import { registerWords } from './words.js';

declare module './words.js' {
  interface ServiceWords {
    web: typeof ja;
  }
}

registerWords('web', { ja, en });
