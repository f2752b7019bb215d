import { DiscoveryService } from '@nestjs/core';
import type { Language } from '../../shared/web/words.js';
import type { LiveLink } from './link.query.js';

/** Marks a class that has something to say on the status page; parts stand in the order of their numbers. */
export const OnStatus = DiscoveryService.createDecorator<{ readonly order: number }>();

/** What a context can do with this link now, or why not: a name and a value of the status page. */
export interface StatusPart {
  show(link: LiveLink, language: Language): Promise<StatusLine>;
}

/** One line of the status page. */
export interface StatusLine {
  readonly name: string;
  readonly value: string;
  /** Whether it would work right now. */
  readonly works: boolean;
}
