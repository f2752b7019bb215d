import { DiscoveryService } from '@nestjs/core';
import type { VNode } from 'preact';
import type { VisitingAccount } from '../../auth/sessions/visitor.js';
import type { PageContext } from '../../shared/web/page-context.js';
import type { ProvenCard } from './proven-card.query.js';

/** Marks a class that offers something on the menu; offers stand in the order of their numbers. */
export const OnMenu = DiscoveryService.createDecorator<{ readonly order: number }>();

/** What an offer may depend on. */
export interface MenuVisit {
  readonly page: PageContext;
  readonly card: ProvenCard;
  readonly account: VisitingAccount | undefined;
}

/** A part of the menu that says why something cannot be done here, so that the menu tells of the desk below. */
export class LeadsToDesk {
  constructor(readonly part: VNode) {}
}

/** One part of the menu after the card: what this person can do now, or why not; undefined where there is nothing to say. */
export interface MenuOffer {
  show(visit: MenuVisit): Promise<VNode | LeadsToDesk | undefined>;
}
