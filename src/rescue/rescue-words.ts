import { tellOnPrivacy } from '../shared/web/privacy-parts.js';
import { registerWords } from '../shared/web/words.js';
import { RESCUE_DAYS } from './domain/rescue-limits.js';
import { en } from './words.en.js';
import { ja } from './words.ja.js';

declare module '../shared/web/words.js' {
  interface ServiceWords {
    rescue: typeof ja;
  }
}

registerWords('rescue', { ja, en });

tellOnPrivacy({
  words: 'rescue',
  tables: ['rescue.rescue', 'rescue.opening', 'rescue.case_link'],
  periods: { rescue: String(RESCUE_DAYS) },
});
