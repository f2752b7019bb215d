import { tellOnPrivacy } from '../shared/web/privacy-parts.js';
import { registerWords } from '../shared/web/words.js';
import { LIFETIMES } from './provider-settings.js';
import { en } from './words.en.js';
import { ja } from './words.ja.js';

declare module '../shared/web/words.js' {
  interface ServiceWords {
    provider: typeof ja;
  }
}

registerWords('provider', { ja, en });

tellOnPrivacy({
  words: 'provider',
  tables: ['provider.record', 'provider.signing_key'],
  periods: { minutes: String(LIFETIMES.Interaction / 60) },
});
