import { registerWords } from '../shared/web/words.js';
import { en } from './words.en.js';
import { ja } from './words.ja.js';

declare module '../shared/web/words.js' {
  interface ServiceWords {
    api: typeof ja;
  }
}

registerWords('api', { ja, en });
