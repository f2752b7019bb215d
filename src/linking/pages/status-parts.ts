import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { VNode } from 'preact';
import type { PageContext } from '../../shared/web/page-context.js';
import type { Language } from '../../shared/web/words.js';
import type { LiveLink } from '../contract/link.query.js';
import { OnStatus, type StatusLine, type StatusPart } from '../contract/status-part.js';
import {
  type HistoryEntry,
  type HistoryPart,
  InStatusSection,
  OnHistory,
  type StatusSection,
} from '../contract/status-section.js';

/** Gathers what every context can do with a link now, so that a new one needs no change here. */
@Injectable()
export class StatusParts {
  constructor(private readonly discovery: DiscoveryService) {}

  async show(link: LiveLink, language: Language): Promise<readonly StatusLine[]> {
    const lines: StatusLine[] = [];
    for (const part of this.inOrder()) lines.push(...[await part.show(link, language)].flatMap((line) => line ?? []));
    return lines;
  }

  /** Sections of other contexts. */
  async sections(link: LiveLink, page: PageContext): Promise<readonly VNode[]> {
    const sections = this.discovery
      .getProviders({ metadataKey: InStatusSection.KEY })
      .map((provider) => ({
        section: provider.instance as StatusSection,
        at: this.discovery.getMetadataByDecorator(InStatusSection, provider)?.order ?? 0,
      }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ section }) => section.show(link, page));
    return (await Promise.all(sections)).flatMap((shown) => shown ?? []);
  }

  /** What others did with a link. */
  async history(link: LiveLink, language: Language): Promise<readonly HistoryEntry[]> {
    const parts: HistoryPart[] = this.discovery
      .getProviders({ metadataKey: OnHistory.KEY })
      .map(({ instance }) => instance);
    const entries = await Promise.all(parts.map((part) => part.show(link, language)));
    return entries.flat();
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
