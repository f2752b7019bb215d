import type { EndReason, RelinkReason } from '../contract/events.js';
import type { LinkedCard } from './linked-card.js';
import { namesAgree } from './names.js';

/** The place that a new link takes. */
export interface TakenPlace {
  readonly reason: RelinkReason;
  /** The names on those cards of the ending links that are not the new link's card. */
  readonly otherCards: readonly string[];
}

/** The place that a card takes with links that end, each with its card; undefined where none does. */
export function placeOf(
  card: LinkedCard,
  endings: readonly { readonly card: LinkedCard; readonly reason: EndReason }[],
): TakenPlace | undefined {
  if (endings.length === 0) return undefined;
  const cards = endings.map((ending) => ending.card);
  return {
    reason: endings.some(({ reason }) => reason === 'replaced') ? 'replaced' : 'moved',
    otherCards: cards
      .filter((old) => old.issuer !== card.issuer || old.subject !== card.subject)
      .map(({ name }) => name),
  };
}

/** Whether a card in the place of another one must wait before it can be used: unless its name is that of the account and of the other card (rule L4). */
export function mustWait(card: LinkedCard, names: readonly string[], place: TakenPlace | undefined): boolean {
  if (!place || place.otherCards.length === 0) return false;
  return !namesAgree(card.name, names) || place.otherCards.some((name) => !namesAgree(card.name, [name]));
}
