import { tellOnPrivacy } from '../shared/web/privacy-parts.js';
import { registerWords } from '../shared/web/words.js';
import { STATEMENT_SECONDS } from './persistence/postgres-statements.js';
import { en } from './words.en.js';
import { ja } from './words.ja.js';

declare module '../shared/web/words.js' {
  interface ServiceWords {
    alumni: typeof ja;
  }
}

registerWords('alumni', { ja, en });

tellOnPrivacy({
  words: 'alumni',
  tables: ['alumni.statement', 'alumni.subject', 'alumni.consent'],
  periods: { minutes: String(STATEMENT_SECONDS / 60) },
});
