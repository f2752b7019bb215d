import { tellOnPrivacy } from '../shared/web/privacy-parts.js';
import { registerWords } from '../shared/web/words.js';
import { EVENT_LIMITS } from './domain/event-limits.js';
import { en } from './words.en.js';
import { ja } from './words.ja.js';

declare module '../shared/web/words.js' {
  interface ServiceWords {
    events: typeof ja;
  }
}

registerWords('events', { ja, en });

tellOnPrivacy({
  words: 'events',
  tables: ['events_out.event', 'events_out.delivery', 'events_out.subscription', 'events_out.line', 'events_out.taken'],
  periods: { kept: String(EVENT_LIMITS.keptDays) },
});
