import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { VNode } from 'preact';
import { type MenuOffer, type MenuVisit, OnMenu } from '../contract/menu-offer.js';

/** Gathers the menu from every context that offers something, so that a new one needs no change here. */
@Injectable()
export class MenuOffers {
  constructor(private readonly discovery: DiscoveryService) {}

  async show(visit: MenuVisit): Promise<readonly VNode[]> {
    const shown: VNode[] = [];
    for (const offer of this.inOrder()) {
      const node = await offer.show(visit);
      if (node) shown.push(node);
    }
    return shown;
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
