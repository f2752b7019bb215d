import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { VNode } from 'preact';
import { LeadsToDesk, type MenuOffer, type MenuVisit, OnMenu } from '../contract/menu-offer.js';

/** The menu of one visit. */
export interface Menu {
  readonly parts: readonly VNode[];
  /** Whether a part of it leads to the desk. */
  readonly desk: boolean;
}

/** Gathers the menu from every context that offers something, so that a new one needs no change here. */
@Injectable()
export class MenuOffers {
  constructor(private readonly discovery: DiscoveryService) {}

  async show(visit: MenuVisit): Promise<Menu> {
    const offered: (VNode | LeadsToDesk)[] = [];
    for (const offer of this.inOrder()) {
      const shown = await offer.show(visit);
      if (shown) offered.push(shown);
    }
    return {
      parts: offered.map((shown) => (shown instanceof LeadsToDesk ? shown.part : shown)),
      desk: offered.some((shown) => shown instanceof LeadsToDesk),
    };
  }

  private inOrder(): MenuOffer[] {
    return this.discovery
      .getProviders({ metadataKey: OnMenu.KEY })
      .map((provider) => ({
        offer: provider.instance,
        at: this.discovery.getMetadataByDecorator(OnMenu, provider)?.order ?? 0,
      }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ offer }) => offer);
  }
}
