import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Language } from '../../shared/web/words.js';
import type { LiveLink } from '../contract/link.query.js';
import { OnStatus, type StatusLine, type StatusPart } from '../contract/status-part.js';

/** Gathers what every context can do with a link now, so that a new one needs no change here. */
@Injectable()
export class StatusParts {
  constructor(private readonly discovery: DiscoveryService) {}

  async show(link: LiveLink, language: Language): Promise<readonly StatusLine[]> {
    const lines: StatusLine[] = [];
    for (const part of this.inOrder()) lines.push(await part.show(link, language));
    return lines;
  }

  private inOrder(): StatusPart[] {
    return this.discovery
      .getProviders({ metadataKey: OnStatus.KEY })
      .map((provider) => ({
        part: provider.instance,
        at: this.discovery.getMetadataByDecorator(OnStatus, provider)?.order ?? 0,
      }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ part }) => part);
  }
}
