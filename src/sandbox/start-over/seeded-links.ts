import { type CardName, cardNamed } from '../card-provider/cards.js';
import { PERSONAS } from '../seed/personas.js';
import type { SeededLink } from './sandboxed-service.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The part of the card provider that links are made of. */
interface Cards {
  readonly issuer: string;
  readonly subjectOf: (card: CardName) => string;
}

/** The links of those who linked while they were still here. */
export function seededLinks({ issuer, subjectOf }: Cards, now: Date): readonly SeededLink[] {
  return PERSONAS.flatMap(({ id, card, linkedDaysAgo }) => {
    if (card === undefined || linkedDaysAgo === undefined) return [];
    const linkedAt = new Date(now.getTime() - linkedDaysAgo * DAY_MS).toISOString();
    return [{ accountId: id, issuer, subject: subjectOf(card), name: cardNamed(card)?.face ?? '', linkedAt }];
  });
}
