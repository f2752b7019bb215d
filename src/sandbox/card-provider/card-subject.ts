import { createHmac } from 'node:crypto';
import type { Card } from './cards.js';

/** The subject under which one service knows a card's holder: 43 characters of base64url, another one for every service (OpenID Connect Core 8.1). */
export function cardSubject(salt: string, clientId: string, card: Card): string {
  return createHmac('sha256', salt)
    .update(JSON.stringify([clientId, card.person, card.generation]))
    .digest('base64url');
}
