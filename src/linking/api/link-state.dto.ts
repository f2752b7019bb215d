import { Choice, Moment, Text } from '../../api/fields/fields.js';

/** The account that an operation is about. */
export class AccountPathDto {
  @Text({ max: 10, pattern: '^\\d{10}$', example: '0123456789', says: 'The ten digits of a UTokyo Account.' })
  accountId: string;
}

export const LINK_STATES = ['none', 'usable', 'waiting', 'held', 'suspended'] as const;

/** Whether a card is linked to an account; nothing of the card, and nothing of its holder. */
export class LinkStateDto {
  @Text({ max: 10, pattern: '^\\d{10}$', example: '0123456789', says: 'The account that was asked about.' })
  accountId: string;

  @Choice(LINK_STATES, {
    example: 'usable',
    says: '`none`: no card is linked, or there is no such account. `usable`: the card can be used. `waiting`: it can from `usableFrom`. `held`: the desk must see the person first. `suspended`: all use is stopped.',
  })
  state: (typeof LINK_STATES)[number];

  @Moment({ optional: true, example: '2026-04-01T00:00:00.000Z', says: 'Since when a card is linked.' })
  since?: string;

  @Moment({ optional: true, says: 'From when the card can be used, while it must wait.' })
  usableFrom?: string;
}
